//! Voices of items, in total and of each group: kept so that an index hands out the next item.
//!
//! Whoever changes an item's counts takes [`turn`] of it first; what is read afterwards stays true
//! until the transaction ends, on both engines and from several servers. What an item lacks is
//! decided by `domain::assignment`, never here.

use crate::{Answers, Asked, Batch, Conn, Json, Result, Tx};
use domain::assignment::certainty::Tally;
use domain::assignment::targets::{Load, Targets};
use domain::id::{GroupId, ItemId, PersonId, ProjectId};

/// An item that wants voices, as an index hands it out.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct Candidate {
    /// Which.
    pub item_id: ItemId,
    /// How many voices it lacks of the group that was asked for, or how many anybody may give.
    pub lacking: i64,
    /// How uncertain its distribution is, in thousandths.
    pub uncertainty: i64,
}

/// The counts of an item.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct ItemVoice {
    pub item_id: ItemId,
    pub voices: i64,
    pub wanted: i64,
    pub uncertainty: i64,
    /// Of its first judgements; none where they have to be counted anew.
    pub tally: Option<Json<Tally>>,
}

/// A count as `domain` has it; the columns hold no negative ones.
#[must_use]
pub fn count(value: i64) -> u32 {
    u32::try_from(value).unwrap_or(if value < 0 { 0 } else { u32::MAX })
}

/// Counts of a new item: nobody had it, and it wants what its project wants.
///
/// # Errors
/// As the database says.
pub async fn open_item(conn: &mut Conn, item: ItemId) -> Result<()> {
    conn.sql(
        "insert into item_voice (item_id, project_id, voices, wanted, spare, uncertainty, position)
        select item.id, item.project_id, 0, project.target_overlap, project.target_overlap, 1000,
            item.position
        from item
        join project on project.id = item.project_id
        where item.id = $1",
    )
    .bind(item)
    .execute()
    .await?;
    let kept = conn
        .sql(
            "insert into item_group_voice
                (group_id, item_id, voices, lacking, uncertainty, position)
            select target_group.id, item.id, 0, target_group.voices, 1000, item.position
            from item
            join target_group on target_group.project_id = item.project_id
            where item.id = $1",
        )
        .bind(item)
        .execute()
        .await?;
    if kept > 0 {
        conn.sql(SPARE_OF_ITEM).bind(item).execute().await?;
    }
    Ok(())
}

/// What anybody may give: what is neither heard nor kept for the partition that lacks most, as
/// `domain::assignment::targets::Targets::spare` has it.
macro_rules! spare {
    ($which:literal) => {
        concat!(
            "update item_voice
            set spare = (
                select case when wanted - voices > coalesce(max(kept.lacking), 0)
                    then wanted - voices - coalesce(max(kept.lacking), 0) else 0 end
                from (
                    select sum(item_group_voice.lacking) as lacking
                    from item_group_voice
                    join target_group on target_group.id = item_group_voice.group_id
                    where item_group_voice.item_id = item_voice.item_id
                    group by target_group.partition
                ) as kept
            )
            where ",
            $which,
            " = $1"
        )
    };
}
const SPARE_OF_ITEM: &str = spare!("item_id");
const SPARE_OF_PROJECT: &str = spare!("project_id");

/// Counts a project's items anew from their assignments, after its groups or its overlap changed:
/// every item wants the overlap again.
///
/// # Errors
/// As the database says.
pub async fn recount(conn: &mut Conn, project: ProjectId) -> Result<()> {
    conn.sql(
        "insert into item_group_voice (group_id, item_id, voices, lacking, uncertainty, position)
        select target_group.id, item.id, coalesce(heard.voices, 0),
            case when target_group.voices > coalesce(heard.voices, 0) and item.mended_by is null
                then target_group.voices - coalesce(heard.voices, 0) else 0 end,
            item_voice.uncertainty, item.position
        from item
        join item_voice on item_voice.item_id = item.id
        join target_group on target_group.project_id = item.project_id
        left join (
            select assignment.item_id, person_group.group_id, count(*) as voices
            from assignment
            join person_group on person_group.person_id = assignment.person_id
            where assignment.project_id = $1 and assignment.repeat_of is null
                and assignment.state in ('open', 'done')
            group by assignment.item_id, person_group.group_id
        ) as heard on heard.item_id = item.id and heard.group_id = target_group.id
        where item.project_id = $1",
    )
    .bind(project)
    .execute()
    .await?;
    // What was mended is given to nobody any more.
    conn.sql(
        "update item_voice
        set wanted = case
            when exists (select 1 from item where item.id = item_voice.item_id and item.mended_by is not null)
            then voices
            else (select target_overlap from project where project.id = $1) end
        where project_id = $1",
    )
    .bind(project)
    .execute()
    .await?;
    conn.sql(SPARE_OF_PROJECT).bind(project).execute().await?;
    Ok(())
}

/// The items of a project on which a person's voice counts.
///
/// # Errors
/// As the database says.
pub async fn of_person(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
) -> Result<Vec<(ItemId,)>> {
    conn.sql(
        "select item_id
        from assignment
        where person_id = $2 and project_id = $1 and repeat_of is null
            and state in ('open', 'done')
        order by item_id
        limit 10000000",
    )
    .bind(project)
    .bind(person)
    .all()
    .await
}

/// What a person may be given: nothing whose warnings they refuse, and, where they name languages or the
/// project wants some (`$4`, `$5`), nothing in a language that they do not work in well enough.
macro_rules! suits {
    ($item:literal) => {
        concat!(
            " and not exists (
                select 1 from refused_warning
                join item_warning on item_warning.warning = refused_warning.warning
                where refused_warning.person_id = $2 and item_warning.item_id = ",
            $item,
            ")
            and (not $4 or exists (
                select 1 from item
                join spoken_language on spoken_language.person_id = $2
                    and (item.language = spoken_language.language
                        or item.language like spoken_language.language || '-%')
                where item.id = ",
            $item,
            "))
            and (not $5 or exists (
                select 1 from item
                join project_language on project_language.project_id = item.project_id
                    and (item.language = project_language.language
                        or item.language like project_language.language || '-%')
                join spoken_language on spoken_language.person_id = $2
                    and spoken_language.level >= project_language.level
                    and (item.language = spoken_language.language
                        or item.language like spoken_language.language || '-%')
                where item.id = ",
            $item,
            "))"
        )
    };
}
pub(crate) use suits;

/// Whether languages decide what a person may be given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ByLanguage {
    /// The person names languages.
    pub named: bool,
    /// The project wants some.
    pub wanted: bool,
}

/// Items that lack voices of a group and that the person has not had, most lacking first, then the
/// least certain. Whoever has a repeat of an item had it before: looking for first assignments is enough,
/// and an index answers it.
///
/// # Errors
/// As the database says.
pub async fn lacking(
    conn: &mut Conn,
    group: GroupId,
    person: PersonId,
    limit: i64,
    languages: ByLanguage,
) -> Result<Vec<Candidate>> {
    conn.sql(concat!(
        "select item_id, lacking, uncertainty
        from item_group_voice
        where group_id = $1 and lacking > 0
            and not exists (
                select 1 from assignment
                where assignment.item_id = item_group_voice.item_id
                    and assignment.person_id = $2 and assignment.repeat_of is null
            )
            and not exists (
                select 1 from response
                where response.item_id = item_group_voice.item_id and response.author_id = $2
            )",
        suits!("item_group_voice.item_id"),
        " order by lacking desc, uncertainty desc, position
        limit $3",
    ))
    .bind(group)
    .bind(person)
    .bind(limit)
    .bind(languages.named)
    .bind(languages.wanted)
    .all()
    .await
}

/// Items that want anybody's voice and that the person has not had, as [`lacking`].
///
/// # Errors
/// As the database says.
pub async fn spare(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
    limit: i64,
    languages: ByLanguage,
) -> Result<Vec<Candidate>> {
    conn.sql(concat!(
        "select item_id, spare as lacking, uncertainty
        from item_voice
        where project_id = $1 and spare > 0
            and not exists (
                select 1 from assignment
                where assignment.item_id = item_voice.item_id
                    and assignment.person_id = $2 and assignment.repeat_of is null
            )
            and not exists (
                select 1 from response
                where response.item_id = item_voice.item_id and response.author_id = $2
            )",
        suits!("item_voice.item_id"),
        " order by spare desc, uncertainty desc, position
        limit $3",
    ))
    .bind(project)
    .bind(person)
    .bind(limit)
    .bind(languages.named)
    .bind(languages.wanted)
    .all()
    .await
}

/// An item's counts, and those of all groups on it.
pub type Turn = (ItemVoice, Vec<(GroupId, i64)>);

/// A turn to change an item's counts, as it is asked for.
pub struct AskedTurn {
    item: Asked<ItemVoice>,
    groups: Asked<(GroupId, i64)>,
}

/// Takes a turn to change an item's counts.
///
/// # Errors
/// As the database says.
pub async fn turn(conn: &mut Conn, item: ItemId) -> Result<Option<Turn>> {
    let mut batch = conn.batch();
    let asked = ask_turn(&mut batch, item);
    asked.answer(&batch.run().await?)
}

/// As [`turn`], together with other questions.
pub fn ask_turn(batch: &mut Batch<'_>, item: ItemId) -> AskedTurn {
    // PostgreSQL holds the row for this transaction; SQLite has one writer anyway.
    let voice = batch
        .ask_split(
            "select item_id, voices, wanted, uncertainty, tally from item_voice where item_id = $1",
            "select item_id, voices, wanted, uncertainty, tally from item_voice where item_id = $1
            for no key update",
        )
        .bind(item)
        .done();
    AskedTurn {
        item: voice,
        groups: ask_groups(batch, item),
    }
}

/// The counts of all groups on an item: group and voices.
///
/// # Errors
/// As the database says.
pub async fn groups(conn: &mut Conn, item: ItemId) -> Result<Vec<(GroupId, i64)>> {
    let mut batch = conn.batch();
    let asked = ask_groups(&mut batch, item);
    batch.run().await?.all(&asked)
}

fn ask_groups(batch: &mut Batch<'_>, item: ItemId) -> Asked<(GroupId, i64)> {
    batch
        .ask(
            "select group_id, voices
            from item_group_voice
            where item_id = $1
            order by group_id
            limit 1000",
        )
        .bind(item)
        .done()
}

impl AskedTurn {
    /// The turn; none where the item is not counted.
    ///
    /// # Errors
    /// As the database says.
    pub fn answer(&self, answers: &Answers) -> Result<Option<Turn>> {
        let voice = answers.optional(&self.item)?;
        let groups = answers.all(&self.groups)?;
        Ok(voice.map(|voice| (voice, groups)))
    }
}

/// What an item has by its [`turn`], with its groups in the order of `groups`.
#[must_use]
pub fn load((voice, rows): &Turn, groups: &[GroupId]) -> Load {
    let heard = |group: &GroupId| {
        let row = rows.iter().find(|(id, _)| id == group);
        row.map_or(0, |(_, voices)| count(*voices))
    };
    Load {
        voices: count(voice.voices),
        wanted: count(voice.wanted),
        by_group: groups.iter().map(heard).collect(),
    }
}

/// Sets an item's counts after its [`turn`]: of the groups at the places `changed`, or of all.
pub fn set(
    tx: &mut Tx,
    item: ItemId,
    uncertainty: i64,
    (targets, groups): (&Targets, &[GroupId]),
    load: &Load,
    changed: Option<&[usize]>,
) {
    tx.later(
        "update item_voice
        set voices = $2, wanted = $3, spare = $4, uncertainty = $5
        where item_id = $1",
    )
    .bind(item)
    .bind(i64::from(load.voices))
    .bind(i64::from(load.wanted))
    .bind(i64::from(targets.spare(load)))
    .bind(uncertainty);
    for (place, group) in groups.iter().enumerate() {
        if changed.is_some_and(|changed| !changed.contains(&place)) {
            continue;
        }
        let voices = load.by_group.get(place).copied().unwrap_or(0);
        tx.later(
            "update item_group_voice
            set voices = $3, lacking = $4, uncertainty = $5
            where group_id = $1 and item_id = $2",
        )
        .bind(*group)
        .bind(item)
        .bind(i64::from(voices))
        .bind(i64::from(targets.lacking(load, place)))
        .bind(uncertainty);
    }
}

/// Keeps what an item's judgements say, after its [`turn`].
pub fn keep_tally(tx: &mut Tx, item: ItemId, tally: Tally) {
    tx.later("update item_voice set tally = $2 where item_id = $1")
        .bind(item)
        .bind(Json(tally));
}

/// Closes an item: it wants no voice any more.
///
/// # Errors
/// As the database says.
pub async fn close_item(conn: &mut Conn, item: ItemId) -> Result<()> {
    conn.sql("update item_voice set wanted = voices, spare = 0 where item_id = $1")
        .bind(item)
        .execute()
        .await?;
    conn.sql("update item_group_voice set lacking = 0 where item_id = $1")
        .bind(item)
        .execute()
        .await?;
    Ok(())
}
