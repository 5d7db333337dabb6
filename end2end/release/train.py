"""Trains on a release's preferences for one step: `train.py DIR`.

The preferences go through TRL's own preparation and one step of `DPOTrainer`, on a tiny model with
random weights and a tokenizer made from the release's own text, so that nothing is fetched.
"""

import copy
import pathlib
import sys
import tempfile

import datasets
import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast
from trl import DPOConfig, DPOTrainer
from trl.data_utils import is_conversational, maybe_apply_chat_template

TEMPLATE = (
    "{% for message in messages %}<|{{ message.role }}|>{{ message.content }}<|end|>{% endfor %}"
    "{% if add_generation_prompt %}<|assistant|>{% endif %}"
)


def tokenizer_of(texts: list[str]) -> PreTrainedTokenizerFast:
    """A byte-level tokenizer with the marks of the chat template."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    marks = ["<pad>", "<|end|>", "<|user|>", "<|assistant|>", "<|system|>"]
    trainer = trainers.BpeTrainer(
        vocab_size=600,
        special_tokens=marks,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
    )
    tokenizer.train_from_iterator(texts, trainer)
    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, pad_token="<pad>", eos_token="<|end|>"
    )
    fast.chat_template = TEMPLATE
    return fast


folder = pathlib.Path(sys.argv[1])
datasets.disable_progress_bars()
torch.manual_seed(0)
rows = datasets.load_dataset(str(folder), "preferences", split="train")
rows = rows.select_columns(["prompt", "chosen", "rejected"])
first = rows[0]
assert is_conversational(first), "prompt, chosen and rejected are lists of messages"
texts = [turn["content"] for row in rows for side in row.values() for turn in side]
tokenizer = tokenizer_of(texts)
prepared = maybe_apply_chat_template(first, tokenizer)
assert prepared["prompt"].endswith("<|assistant|>"), prepared["prompt"]
assert prepared["chosen"] == first["chosen"][0]["content"] + "<|end|>", prepared["chosen"]

model = LlamaForCausalLM(
    LlamaConfig(
        vocab_size=len(tokenizer),
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=2,
        pad_token_id=tokenizer.pad_token_id,
        eos_token_id=tokenizer.eos_token_id,
        bos_token_id=None,
    )
)
with tempfile.TemporaryDirectory() as out:
    config = DPOConfig(
        output_dir=out,
        max_steps=1,
        per_device_train_batch_size=4,
        use_cpu=True,
        bf16=False,
        report_to=[],
        save_strategy="no",
        logging_steps=1,
        disable_tqdm=True,
    )
    trainer = DPOTrainer(
        model=model,
        ref_model=copy.deepcopy(model),
        args=config,
        train_dataset=rows,
        processing_class=tokenizer,
    )
    trained = trainer.train()
assert trained.global_step == 1
loss = trained.training_loss
assert loss > 0 and loss == loss, loss
print(f"{len(rows)} preferences prepared by TRL; one step of DPOTrainer, loss {loss:.4f}")
