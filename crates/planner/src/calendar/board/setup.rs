//! From an instance to an empty plan: its occurrences as pieces and blocks, and what binds them together.

use chrono::NaiveDate;

use super::super::days::{Month, days_between, each_day};
use super::super::instance::{Bond, Instance, Occurrence, OccurrenceId, Performer, TaskKey};
use super::super::objective::squared_deviation;
use super::super::slots::FIRST_DATED_SLOT;
use super::lane::Lane;
use super::{Block, Board, Choice, Day, Net, Piece, Task, cost_of, index, lane_of};
use crate::sorted::{self, SortedMap, SortedSet};

/// All months for which there is a budget or a day.
pub(super) fn months_of(instance: &Instance) -> Vec<Month> {
    let budgets = Performer::ALL.into_iter().flat_map(|who| instance.calendar(who).month_budget_min.keys().copied());
    let first = instance.from.max(instance.today);
    let last = Month::of(instance.to);
    let of_days = std::iter::successors(Some(Month::of(first)), |month| Some(month.next()));
    let of_days = of_days.take_while(|month| *month <= last && first <= instance.to);
    sorted::distinct(budgets.chain(of_days))
}

/// The day's number in the plan.
pub(super) fn day_number(start: NaiveDate, day: NaiveDate) -> Day {
    Day::try_from(days_between(start, day)).unwrap_or(Day::MAX)
}

/// What one performer may do on each day of the plan.
#[derive(Clone, Copy, Default)]
struct Open {
    works: bool,
    careful: bool,
    rhythm: bool,
}

/// What is looked up for each day of the plan.
struct Days {
    start: NaiveDate,
    open: [Vec<Open>; 2],
}

impl Days {
    fn new(instance: &Instance, days: &[NaiveDate]) -> Days {
        let start = instance.from.max(instance.today);
        let open = Performer::ALL.map(|performer| {
            let calendar = instance.calendar(performer);
            let mut row = vec![Open::default(); days.len()];
            let mut mark = |days: &SortedSet<NaiveDate>, set: fn(&mut Open)| {
                for day in days.range(start..) {
                    row.get_mut(index(day_number(start, *day))).into_iter().for_each(set);
                }
            };
            mark(&calendar.days, |open| open.works = true);
            mark(&calendar.risky_days, |open| open.careful = true);
            mark(&calendar.rhythm, |open| open.rhythm = true);
            for (day, open) in days.iter().zip(&mut row) {
                open.careful &= open.works && !instance.frozen(*day);
            }
            row
        });
        Days { start, open }
    }

    fn open(&self, performer: Performer, day: Day) -> Open {
        let row = self.open.get(lane_of(performer));
        row.and_then(|row| row.get(index(day))).copied().unwrap_or_default()
    }

    /// The days that all halves of a part may lie on. Work by both keeps to the technician's rhythm where the window
    /// holds enough of its days.
    fn choices(&self, instance: &Instance, halves: &[&Occurrence], parts: usize) -> Vec<Choice> {
        let Some(first) = halves.first() else { return Vec::new() };
        let number = |day: NaiveDate| day_number(self.start, day);
        let from = number(halves.iter().map(|half| half.earliest).max().unwrap_or(first.earliest)).max(0);
        let to = number(halves.iter().map(|half| half.latest).min().unwrap_or(first.latest));
        let allows = |half: &&Occurrence, day: Day| {
            let open = self.open(half.performer, day);
            if half.keeps_off_risky_days() { open.careful } else { open.works }
        };
        let days = (from..=to).filter(|day| halves.iter().all(|half| allows(half, *day)));
        let deviation = |half: &&Occurrence, day: Day| {
            let share = squared_deviation(i64::from(day) - i64::from(number(half.target())), half.tolerance);
            cost_of(instance.weights.deviation * share)
        };
        let mut choices: Vec<Choice> =
            days.map(|day| Choice { day, deviation: halves.iter().map(|half| deviation(half, day)).sum() }).collect();
        if halves.len() > 1 {
            let on_rhythm = |choice: &Choice| self.open(Performer::Technician, choice.day).rhythm;
            if choices.iter().filter(|choice| on_rhythm(choice)).count() >= parts {
                choices.retain(on_rhythm);
            }
        }
        choices
    }
}

/// The parts of a slot by number, each with its halves.
type Parts<'a> = SortedMap<u32, Vec<&'a Occurrence>>;

impl<'a> Board<'a> {
    /// An empty plan. What is impossible is left out; the order of the instance's occurrences does not matter.
    pub(in crate::calendar) fn new(instance: &'a Instance) -> Board<'a> {
        let start = instance.from.max(instance.today);
        let mut slots: SortedMap<(&TaskKey, u32), Parts> = SortedMap::new();
        for occurrence in &instance.occurrences {
            if !instance.impossible.contains_key(&occurrence.id) {
                let slot = slots.entry((occurrence.id.task(), occurrence.id.slot())).or_default();
                slot.entry(occurrence.part.number).or_default().push(occurrence);
            }
        }
        let named = |occurrence: &'a Occurrence| occurrence.after.iter().map(|after| after.id.task());
        let planned = instance.occurrences.iter().flat_map(|one| named(one).chain([one.id.task()]));
        let tasks = sorted::distinct(planned.chain(instance.done.keys().map(OccurrenceId::task)));
        let months = months_of(instance);
        let days: Vec<NaiveDate> = each_day(start, instance.to).collect();
        let budget = |performer: Performer| -> Vec<u32> {
            let budgets = &instance.calendar(performer).month_budget_min;
            months.iter().map(|month| budgets.get(month).copied().unwrap_or(0)).collect()
        };
        let lane =
            |performer: Performer| Lane::new(instance.calendar(performer), &days, budget(performer), instance.weights);
        let mut board = Board {
            duty_may_move: false,
            duty_is_held: false,
            instance,
            pieces: Vec::with_capacity(instance.occurrences.len()),
            blocks: Vec::with_capacity(slots.len()),
            tasks: tasks.iter().map(|_| Task::default()).collect(),
            task_keys: tasks,
            start,
            lanes: [lane(Performer::Technician), lane(Performer::Owner)],
            months: days.iter().map(|day| months.binary_search(&Month::of(*day)).unwrap_or(usize::MAX)).collect(),
            in_month: months.iter().map(|_| Vec::new()).collect(),
            log: Vec::new(),
            running: 0,
            peak_weight: cost_of(instance.weights.peak),
        };
        let table = Days::new(instance, &days);
        let names: Vec<(&TaskKey, u32)> = slots.keys().copied().collect();
        let done = board.history();
        for ((task, slot), parts) in &slots {
            board.add_block((task, *slot), parts, &names, &table, &done);
        }
        board.add_safety_nets(&done);
        board.link();
        board
    }

    fn task_index(&self, task: &TaskKey) -> usize {
        self.task_keys.binary_search(&task).unwrap_or(usize::MAX)
    }

    /// What was done of each task, by slot: the first day and the last.
    fn history(&self) -> Vec<SortedMap<u32, (Day, Day)>> {
        let mut history: Vec<SortedMap<u32, (Day, Day)>> = self.task_keys.iter().map(|_| SortedMap::new()).collect();
        for (id, day) in &self.instance.done {
            let day = day_number(self.start, *day);
            if let Some(of_task) = history.get_mut(self.task_index(id.task())) {
                let (first, last) = of_task.entry(id.slot()).or_insert((day, day));
                (*first, *last) = (day.min(*first), day.max(*last));
            }
        }
        history
    }

    fn add_block(
        &mut self,
        (task, slot): (&TaskKey, u32),
        parts: &Parts,
        names: &[(&TaskKey, u32)],
        table: &Days,
        done: &[SortedMap<u32, (Day, Day)>],
    ) {
        let number = self.blocks.len();
        let Some(first) = parts.values().flatten().next() else { return };
        let task = self.task_index(task);
        let first_piece = self.pieces.len();
        for halves in parts.values() {
            let mut halves = halves.clone();
            sorted::sort_by(&mut halves, |one, other| one.id.cmp(&other.id));
            let mut choices = table.choices(self.instance, &halves, parts.len());
            if let (Some(interval), Some(done)) = (first.interval, done.get(task)) {
                choices.retain(|choice| keeps_distance_from_done(choice.day, slot, interval, done));
            }
            let mut minutes: [Option<u32>; 2] = [None, None];
            for half in &halves {
                if let Some(side) = minutes.get_mut(lane_of(half.performer)) {
                    *side = Some(side.unwrap_or(0).saturating_add(half.minutes));
                }
            }
            self.pieces.push(Piece {
                block: number,
                day: None,
                choices,
                ids: halves.iter().map(|half| half.id.clone()).collect(),
                minutes,
                pinned: false,
                wanted: None,
            });
        }
        let mut nets: Vec<Net> = Vec::new();
        let mut earlier: Vec<usize> = Vec::new();
        for after in parts.values().flatten().flat_map(|one| &one.after) {
            match after.bond {
                Bond::Safety { lead_days } => {
                    let net_task = self.task_index(after.id.task());
                    let lead = lead_days.map(|days| Day::try_from(days).unwrap_or(Day::MAX));
                    if !nets.iter().any(|net| net.task == net_task && net.lead == lead) {
                        nets.push(Net { task: net_task, lead });
                    }
                }
                Bond::Order => earlier.extend(names.binary_search(&(after.id.task(), after.id.slot()))),
            }
        }
        sorted::sort(&mut earlier);
        earlier.dedup();
        let all = || parts.values().flatten();
        let value = all().map(|one| cost_of(one.value_min)).sum();
        self.running += value;
        self.tasks.get_mut(task).into_iter().for_each(|task| task.blocks.push(number));
        self.blocks.push(Block {
            task,
            pieces: (first_piece, self.pieces.len()),
            mandatory: all().any(|one| one.mandatory),
            value,
            minutes: all().map(|one| one.minutes).sum(),
            target: day_number(self.start, first.target()),
            interval: first.interval.map(|days| Day::try_from(days).unwrap_or(Day::MAX)),
            nets,
            stays_out: false,
            open: parts.len(),
            before: Vec::new(),
            behind: Vec::new(),
            earlier,
            later: Vec::new(),
        });
    }

    /// Completions that serve, and who needs them. A net that is in place for every day of a block is no matter.
    fn add_safety_nets(&mut self, done: &[SortedMap<u32, (Day, Day)>]) {
        let open = sorted::distinct(self.instance.occurrences.iter().map(|one| (one.id.task(), one.id.slot())));
        for ((task, key), slots) in self.tasks.iter_mut().zip(&self.task_keys).zip(done) {
            let whole = slots.iter().filter(|(slot, _)| open.binary_search(&(*key, **slot)).is_err());
            task.served = whole.map(|(_, (_, last))| *last).collect();
        }
        for number in 0..self.blocks.len() {
            let reach = self.reach(number);
            let Some(block) = self.blocks.get(number) else { continue };
            let always = |net: &Net| {
                let served = self.tasks.get(net.task).map_or(&[][..], |task| task.served.as_slice());
                let in_time = |there: Day, (first, last): (Day, Day)| {
                    there <= first && net.lead.is_none_or(|lead| last.saturating_sub(there) <= lead)
                };
                reach.is_some_and(|reach| served.iter().any(|there| in_time(*there, reach)))
            };
            let needed: Vec<bool> = block.nets.iter().map(|net| !always(net)).collect();
            let Some(block) = self.blocks.get_mut(number) else { continue };
            let mut needed = needed.into_iter();
            block.nets.retain(|_| needed.next().unwrap_or(true));
            for net in &block.nets {
                self.tasks.get_mut(net.task).into_iter().for_each(|task| task.dependents.push(number));
            }
        }
    }

    /// The first and the last day on which any piece of a block may lie.
    fn reach(&self, block: usize) -> Option<(Day, Day)> {
        let pieces = self.blocks.get(block)?.pieces();
        let choices = || pieces.clone().filter_map(|piece| self.pieces.get(piece)).map(|piece| &piece.choices);
        let first = choices().filter_map(|choices| choices.first()).map(|choice| choice.day).min()?;
        let last = choices().filter_map(|choices| choices.last()).map(|choice| choice.day).max()?;
        Some((first, last))
    }

    /// Which blocks can stand in each other's way: slots of a task by distance, named ones by order.
    fn link(&mut self) {
        let reaches: Vec<Option<(Day, Day)>> = (0..self.blocks.len()).map(|block| self.reach(block)).collect();
        let reach = |block: usize| reaches.get(block).copied().flatten();
        let mut near: Vec<(usize, usize, Day)> = Vec::new();
        for task in &self.tasks {
            for (place, one) in task.blocks.iter().enumerate() {
                let recurs = |block: &usize| self.blocks.get(*block).and_then(|block| block.interval);
                let (Some(interval), Some((_, last))) = (recurs(one), reach(*one)) else { continue };
                for other in task.blocks.iter().skip(place + 1) {
                    let (Some(own), Some((first, _))) = (recurs(other), reach(*other)) else { continue };
                    let apart = interval.max(own);
                    if 2 * (first - last) < apart {
                        near.push((*one, *other, apart));
                    }
                }
            }
        }
        for (one, other, apart) in near {
            self.blocks.get_mut(one).into_iter().for_each(|block| block.behind.push((other, apart)));
            self.blocks.get_mut(other).into_iter().for_each(|block| block.before.push((one, apart)));
        }
        let mut later: Vec<(usize, usize)> = Vec::new();
        for (number, block) in self.blocks.iter_mut().enumerate() {
            let own = reach(number);
            block.earlier.retain(|other| match (reach(*other), own) {
                (Some((_, last)), Some((first, _))) => last > first,
                _ => false,
            });
            later.extend(block.earlier.iter().map(|earlier| (*earlier, number)));
        }
        for (earlier, number) in later {
            self.blocks.get_mut(earlier).into_iter().for_each(|block| block.later.push(number));
        }
    }
}

/// Whether a day is far enough from every completed slot of the task, and in order with it.
fn keeps_distance_from_done(day: Day, slot: u32, interval: u32, done: &SortedMap<u32, (Day, Day)>) -> bool {
    done.range(..FIRST_DATED_SLOT).all(|(other, (first, last))| {
        let (day, first, last) = (i64::from(day), i64::from(*first), i64::from(*last));
        let distance = match other.cmp(&slot) {
            std::cmp::Ordering::Less => day - last,
            std::cmp::Ordering::Greater => first - day,
            // Parts of the slot itself that are done already keep no distance.
            std::cmp::Ordering::Equal => return true,
        };
        distance * 2 >= i64::from(interval)
    })
}
