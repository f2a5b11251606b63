//! The provider's offer in the app: what is in force, what is being edited, and what comes in from files and the storage.

use super::{Effect, Model};
use crate::advice::Variant;
use crate::offer::{
    Field, LogoProblem, OfferFileError, OfferProblem, Offers, Place, ProviderOffer, check_logo, in_order,
};
use crate::saved::{LoadedOffers, read_offers, write_offers};
use crate::sorted::SortedMap;

/// What happened to the provider's offer.
#[derive(Clone, Debug, PartialEq)]
pub enum OfferMsg {
    /// What the storage held of offers, when the app was opened and when another tab has saved. It may come in late: what is
    /// not needed before the first advice is read with it.
    Stored(Option<String>),
    /// The text of the file that the build brought along.
    Shipped(String),
    /// A field was filled in.
    Typed {
        /// The field.
        field: Field,
        /// What it now says.
        text: String,
    },
    /// A picture was chosen: its `data:` address, or nothing for one that is too large to be read.
    ChoseLogo(Option<String>),
    /// A file was chosen to be imported; nothing for one that is too large to be read.
    ChoseFile(Option<String>),
    /// A file was chosen that the browser cannot read.
    ChoseUnreadableFile,
    /// The offer that came with the program was taken into the form.
    TookGiven,
    /// An earlier version was taken into the form.
    TookVersion(u32),
    /// What was changed in the form was dropped.
    Dropped,
    /// "Save" was pressed.
    Saved,
    /// The offer was asked for as a file.
    AskedForFile,
    /// The offers could not be written.
    NotWritten,
}

/// Why a file was not taken into the form.
#[derive(Clone, Debug, PartialEq)]
pub enum OfferImportProblem {
    /// What is wrong with it.
    File(OfferFileError),
    /// The browser cannot read it.
    Unreadable,
}

/// What has become of the offer, for the line that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferSaid {
    /// It is saved and in force.
    Saved,
    /// It is in force until the tab is closed: the browser does not keep it.
    NotWritten,
    /// It is in force until the tab is closed: what is stored was written by a newer version, and is left alone.
    Newer,
}

/// The form of the offer. What was typed stays until it is saved or dropped, also when another page is opened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OfferForm {
    /// With what it began, where that is another offer than the one in force.
    taken: Option<ProviderOffer>,
    typed: SortedMap<Field, String>,
    /// Whether somebody tried to save it: problems are shown from then on.
    pub tried: bool,
    /// Why the picture that was chosen last was not taken.
    pub logo_problem: Option<LogoProblem>,
    /// Why the file that was chosen last was not taken.
    pub file_problem: Option<OfferImportProblem>,
    /// Why the file that the build brought along does not hold.
    pub shipped_problem: Option<OfferFileError>,
    /// What has become of the offer that was saved last.
    pub said: Option<OfferSaid>,
    /// What is stored was written by a newer version of the program.
    newer: bool,
}

impl OfferForm {
    /// With what the form began.
    fn base(&self, offers: &Offers) -> ProviderOffer {
        self.taken.clone().unwrap_or_else(|| offers.current())
    }

    /// What was typed into a field, if anything was.
    pub fn typed(&self, field: Field) -> Option<&str> {
        self.typed.get(&field).map(String::as_str)
    }

    /// The offer of the form.
    ///
    /// # Errors
    /// Every field that cannot be taken.
    pub fn read(&self, offers: &Offers) -> Result<ProviderOffer, Vec<OfferProblem>> {
        let base = self.base(offers);
        let mut wrong = Vec::new();
        for (field, text) in self.typed.iter() {
            if let Err(why) = field.read(text) {
                wrong.push(OfferProblem { field: *field, why });
            }
        }
        let shown = self.shown(offers);
        match ProviderOffer::new(base.version(), base.saved(), &|field| shown.value(field).clone()) {
            Ok(offer) if wrong.is_empty() => Ok(offer),
            Ok(_) => Err(wrong),
            Err(others) => {
                wrong.extend(others);
                Err(in_order(&wrong))
            }
        }
    }

    /// The offer as far as it can be read: what cannot be taken is as it was before.
    pub fn shown(&self, offers: &Offers) -> ProviderOffer {
        let read = |(field, text): (&Field, &String)| Some((*field, field.read(text).ok()?));
        self.typed.iter().filter_map(read).fold(self.base(offers), |offer, (field, value)| offer.with(field, value))
    }

    fn begin(&mut self, taken: Option<ProviderOffer>) {
        let newer = self.newer;
        let shipped_problem = self.shipped_problem.take();
        *self = OfferForm { taken, newer, shipped_problem, ..OfferForm::default() };
    }
}

/// What came in from outside, which every area takes.
pub(super) fn came_in(model: &mut Model, msg: OfferMsg) -> Vec<Effect> {
    match msg {
        OfferMsg::Stored(text) => stored(model, text),
        OfferMsg::Shipped(text) => shipped(model, &text),
        _ => Vec::new(),
    }
}

pub(super) fn happened(model: &mut Model, msg: OfferMsg) -> Vec<Effect> {
    let form = &mut model.offer_form;
    match msg {
        OfferMsg::Stored(_) | OfferMsg::Shipped(_) => return came_in(model, msg),
        OfferMsg::Typed { field, text } => {
            form.said = None;
            form.typed.insert(field, text);
        }
        OfferMsg::ChoseLogo(address) => {
            let checked = address.ok_or(LogoProblem::TooLarge).and_then(|text| check_logo(&text).map(|()| text));
            form.logo_problem = checked.as_ref().err().copied();
            if let Ok(text) = checked {
                form.typed.insert(Field::of(Place::Logo), text);
            }
        }
        OfferMsg::ChoseFile(text) => {
            let read = text.ok_or(OfferFileError::TooLarge).and_then(|text| ProviderOffer::from_file(&text));
            match read {
                Ok(offer) => form.begin(Some(offer)),
                Err(problem) => form.file_problem = Some(OfferImportProblem::File(problem)),
            }
        }
        OfferMsg::ChoseUnreadableFile => form.file_problem = Some(OfferImportProblem::Unreadable),
        OfferMsg::TookGiven => {
            let given = model.offers.given();
            form.begin(Some(given));
        }
        OfferMsg::TookVersion(version) => {
            let taken = model.offers.version(version).cloned();
            form.begin(taken);
        }
        OfferMsg::Dropped => form.begin(None),
        OfferMsg::Saved => return saved(model),
        OfferMsg::AskedForFile => {
            let offer = model.offers.current();
            return vec![Effect::DownloadFile {
                name: ["konserwator-oferta-", &offer.version().to_string(), ".json"].concat(),
                media_type: "application/json",
                text: offer.to_file(),
            }];
        }
        OfferMsg::NotWritten => form.said = Some(OfferSaid::NotWritten),
    }
    Vec::new()
}

/// Puts other offers into force. A price that was changed for this plan stays so.
fn put_in_force(model: &mut Model, change: impl FnOnce(&mut Offers)) {
    let before = model.terms.clone();
    change(&mut model.offers);
    model.provider = model.offers.of_a_provider();
    model.terms = model.offers.current().terms();
    let mut after = model.terms.clone();
    for variant in Variant::ALL {
        if model.offer.price(variant) != before.price(variant) {
            after.set_price(variant, model.offer.price(variant));
        }
    }
    model.offer = after;
    // Who shows the app decides in which language it begins, until the person chooses one.
    if let Some(offer) = model.provider.as_ref().filter(|_| !model.language_chosen) {
        model.language = offer.default_language();
    }
}

fn write(model: &Model) -> Vec<Effect> {
    if model.offer_form.newer { Vec::new() } else { vec![Effect::SaveOffers(write_offers(&model.offers))] }
}

fn stored(model: &mut Model, text: Option<String>) -> Vec<Effect> {
    let Some(text) = text else { return Vec::new() };
    let (offers, lost) = match read_offers(&text) {
        LoadedOffers::Ready(offers, lost) => (*offers, lost),
        LoadedOffers::Newer => {
            model.offer_form.newer = true;
            return Vec::new();
        }
        LoadedOffers::Corrupt => (Offers::default(), true),
    };
    model.offer_form.newer = false;
    put_in_force(model, |known| *known = offers);
    if !lost {
        return Vec::new();
    }
    // What cannot be read lies aside before what can be read takes its place.
    let mut effects = vec![Effect::SetAside(vec![text])];
    effects.extend(write(model));
    effects
}

fn shipped(model: &mut Model, text: &str) -> Vec<Effect> {
    match ProviderOffer::from_file(text) {
        Ok(offer) => {
            model.offer_form.shipped_problem = None;
            let mut changed = false;
            put_in_force(model, |offers| changed = offers.ship(offer));
            if changed { write(model) } else { Vec::new() }
        }
        Err(problem) => {
            model.offer_form.shipped_problem = Some(problem);
            Vec::new()
        }
    }
}

fn saved(model: &mut Model) -> Vec<Effect> {
    let offer = match model.offer_form.read(&model.offers) {
        Ok(offer) => offer,
        Err(_) => {
            model.offer_form.tried = true;
            model.offer_form.said = None;
            return vec![Effect::FocusProblems];
        }
    };
    let today = model.today;
    let mut changed = false;
    put_in_force(model, |offers| changed = offers.save(offer, today));
    model.offer_form.begin(None);
    model.offer_form.said = Some(if model.offer_form.newer { OfferSaid::Newer } else { OfferSaid::Saved });
    if changed { write(model) } else { Vec::new() }
}
