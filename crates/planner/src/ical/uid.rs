//! The identity of an item: enters the plan, the task and the nominal slot, leaves the same `UID` for ever.

use core::fmt;

use uuid::Uuid;

/// The identity of an event (`UID`): a UUID of version 5, shown in lower case and followed by `@konserwator`.
///
/// ```
/// # use planner::ical::occurrence_uid;
/// # use uuid::Uuid;
/// let plan = Uuid::from_u128(0x6ba7b810_9dad_11d1_80b4_00c04fd430c8);
/// let uid = occurrence_uid(plan, "BK03", "2026-09-07");
/// assert_eq!(uid.to_string(), format!("{}@konserwator", uid.uuid()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uid(Uuid);

impl Uid {
    /// The identity of an item that was exported before, from the UUID that was kept; `None` when it is not a UUID of
    /// version 5, so not one of [`occurrence_uid`]. A tombstone needs it: its task may have left the plan.
    ///
    /// ```
    /// # use planner::ical::{Uid, occurrence_uid};
    /// # use uuid::Uuid;
    /// let uid = occurrence_uid(Uuid::nil(), "BK03", "2026-09-07");
    /// assert_eq!(Uid::from_uuid(uid.uuid()), Some(uid));
    /// assert_eq!(Uid::from_uuid(Uuid::nil()), None);
    /// ```
    pub fn from_uuid(uuid: Uuid) -> Option<Uid> {
        let ours = uuid.get_version_num() == 5 && uuid.get_variant() == uuid::Variant::RFC4122;
        ours.then_some(Uid(uuid))
    }

    /// The UUID alone.
    pub const fn uuid(self) -> Uuid {
        self.0
    }
}

impl fmt::Display for Uid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@konserwator", self.0.hyphenated())
    }
}

/// The identity of an occurrence: the UUIDv5 (RFC 9562, section 5.5) of its task and nominal slot in the plan's namespace.
///
/// `slot` names the *nominal* slot, the one that the rule gives, not the day it was moved to; it is hashed as it stands,
/// so a caller writes it in one form for ever. The hashed name is the length of the task code in octets, a colon, the
/// task code, a colon and the slot: for the task `BK03` and the slot `2026-09-07`
///
/// ```text
/// 4:BK03:2026-09-07
/// ```
///
/// The length keeps apart pairs that would read the same when joined, such as `("A:1", "2")` and `("A", "1:2")`. In
/// Python: `uuid.uuid5(plan, "4:BK03:2026-09-07")`.
///
/// ```
/// use planner::ical::occurrence_uid;
/// use uuid::Uuid;
///
/// let plan = Uuid::parse_str("6ba7b810-9dad-11d1-80b4-00c04fd430c8")?;
/// assert_eq!(
///     occurrence_uid(plan, "BK03", "2026-09-07").to_string(),
///     "a220115d-2723-5acd-ae55-9cbb9bf3f3be@konserwator"
/// );
/// # Ok::<(), uuid::Error>(())
/// ```
pub fn occurrence_uid(plan: Uuid, task_code: &str, slot: &str) -> Uid {
    let name = format!("{}:{task_code}:{slot}", task_code.len());
    Uid(Uuid::new_v5(&plan, name.as_bytes()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use proptest::prelude::*;

    use super::*;

    /// The expected values come from Python: `uuid.uuid5(uuid.UUID(plan), f"{len(task.encode())}:{task}:{slot}")`.
    #[test]
    fn identities_are_those_of_python() {
        let check = |plan: &str, task: &str, slot: &str, expect: &str| {
            let uid = occurrence_uid(Uuid::parse_str(plan).unwrap(), task, slot);
            assert_eq!(uid.to_string(), format!("{expect}@konserwator"), "{plan} {task} {slot}");
        };
        check("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "BK03", "2026-09-07", "a220115d-2723-5acd-ae55-9cbb9bf3f3be");
        check("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "BK03", "2026-09-08", "0294c299-30e9-5ef4-9646-8ad35a70813b");
        check("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "UP03", "2026-09-07", "f6fe844e-cc27-5ef3-ab62-d376a47b4005");
        check("3f2504e0-4f89-41d3-9a0c-0305e82c3301", "BK03", "2026-09-07", "c1f61d07-b34d-5a87-a027-5ee7048265a7");
        check(
            "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
            "własna, żółta",
            "2028-02-29",
            "11f35691-85f9-5982-9390-1f35843ca78f",
        );
        check("00000000-0000-0000-0000-000000000000", "", "", "7798559b-4e08-5483-8b77-f0c1f7a9b163");
    }

    proptest! {
        #[test]
        fn two_identities_are_the_same_only_for_the_same_task_and_slot(
            task in "[A1:]{0,4}", slot in "[A1:]{0,4}", other_task in "[A1:]{0,4}", other_slot in "[A1:]{0,4}",
        ) {
            let plan = Uuid::nil();
            let same = occurrence_uid(plan, &task, &slot) == occurrence_uid(plan, &other_task, &other_slot);
            prop_assert_eq!(same, (task, slot) == (other_task, other_slot));
        }

        #[test]
        fn an_identity_is_a_lower_case_version_5_uuid(plan in any::<u128>(), task in ".*", slot in ".*") {
            let uid = occurrence_uid(Uuid::from_u128(plan), &task, &slot);
            let shown = uid.to_string();
            prop_assert_eq!(uid.uuid().get_version_num(), 5);
            prop_assert_eq!(Uid::from_uuid(uid.uuid()), Some(uid));
            prop_assert_eq!(shown.to_ascii_lowercase(), shown.clone());
            prop_assert_eq!(shown.len(), 36 + "@konserwator".len());
        }
    }
}
