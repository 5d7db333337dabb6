"""Takes a contributor's consent receipt out of a running demo and reads it as others will:
`receipt.py URL FILE`. Expands its JSON-LD with a standard processor that may load nothing, checks its
proof by an implementation of its own, and leaves the receipt in FILE."""

import hashlib
import http.cookiejar
import json
import pathlib
import re
import sys
import urllib.parse
import urllib.request

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pyld import jsonld

address, target = sys.argv[1], pathlib.Path(sys.argv[2])
DPV = "https://w3id.org/dpv#"
ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


DCT = "http://purl.org/dc/terms/"
SCHEMA = "https://schema.org/"
SKOS = "http://www.w3.org/2004/02/skos/core#"

# What the guide to ISO/IEC TS 27560 marks as mandatory, and where it stands once the terms are addresses.
PARTY = DPV + "hasDataController"
STATUS = DPV + "hasConsentStatus"
REQUIRED = {
    "receipt": {"schema version": [DCT + "conformsTo"], "receipt id": [DCT + "identifier"]},
    "record": {
        "schema version": [DCT + "conformsTo"],
        "record id": [DCT + "identifier"],
        "pii principal id": [DPV + "hasDataSubject", DCT + "identifier"],
        "privacy notice": [DPV + "hasNotice", DCT + "identifier"],
        "language": [DCT + "language"],
        "party id": [PARTY, DCT + "identifier"],
        "party name": [PARTY, DPV + "hasName"],
        "party address": [PARTY, DPV + "hasAddress"],
        "party contact": [PARTY, DPV + "hasContact"],
        "party type": [PARTY, "@type"],
        "jurisdiction": [DPV + "hasJurisdiction"],
        "withdrawal method": [DPV + "hasConsentControl", SCHEMA + "url"],
    },
    "process": {
        "purpose": [DPV + "hasPurpose", SKOS + "prefLabel"],
        "pii information and type": [DPV + "hasPersonalData"],
        "storage location": [DPV + "hasStorageCondition", DPV + "hasLocation"],
        "retention period": [DPV + "hasStorageCondition", DPV + "hasDuration"],
        "recipient third parties": [DPV + "hasRecipient"],
        "event type": [DPV + "hasLegalBasis"],
        "event time": [STATUS, DCT + "date"],
        "validity duration": [STATUS, DCT + "valid"],
        "entity id": [STATUS, DPV + "isImplementedByEntity"],
        "event state": [STATUS, "@type"],
    },
}


def says(node, path):
    """Whether anything stands at the end of a path through expanded JSON-LD."""
    if not path:
        text = node if isinstance(node, str) else node.get("@id") or node.get("@value")
        return text is not None and str(text).strip() != ""
    return any(says(child, path[1:]) for child in node.get(path[0], []))


def no_network(url, options):
    raise AssertionError(f"the receipt needs {url}")


def base58(text):
    assert text[0] == "z", "multibase, base 58"
    number = 0
    for letter in text[1:]:
        number = number * 58 + ALPHABET.index(letter)
    return number.to_bytes((number.bit_length() + 7) // 8, "big")


def digest(value):
    # RFC 8785 for what a receipt holds: ASCII keys, texts, small whole numbers.
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).digest()


browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
browser.addheaders = [("Origin", address)]
form = urllib.parse.urlencode({"role": "contributor", "back": "/signin"}).encode()
browser.open(f"{address}/act/demo_sign_in", form)
page = browser.open(f"{address}/me/consents").read().decode()
path = re.search(r"/me/consents/[0-9a-f-]+/receipt\.jsonld", page).group()
text = browser.open(address + path).read()
target.write_bytes(text)

receipt = json.loads(text)
jsonld.set_document_loader(no_network)
(expanded,) = jsonld.expand(receipt)
assert expanded["@type"] == [DPV + "ConsentReceipt"], expanded["@type"]
(record,) = expanded[DPV + "hasRecordOfActivity"]
assert record["@type"] == [DPV + "ConsentRecord"]
processes = record[DPV + "hasProcess"]
for start, fields in REQUIRED.items():
    for node in {"receipt": [expanded], "record": [record], "process": processes}[start]:
        for name, path in fields.items():
            assert says(node, path), f"{name} is lost in the expansion of the {start}"
states = {state["@type"][0] for process in processes for state in process[DPV + "hasConsentStatus"]}
assert states <= {DPV + "ConsentGiven", DPV + "ConsentRefused", DPV + "ConsentWithdrawn"}, states
triples = len(jsonld.to_rdf(receipt, {"format": "application/n-quads"}).splitlines())

proof = receipt.pop("proof")
signature = base58(proof.pop("proofValue"))
key = base58(proof["verificationMethod"].removeprefix("did:key:").split("#")[0])
assert key[:2] == b"\xed\x01", "an Ed25519 key"
Ed25519PublicKey.from_public_bytes(key[2:]).verify(signature, digest(proof) + digest(receipt))
print(f"the receipt expands to {triples} statements on {len(processes)} purposes, and its proof holds")
