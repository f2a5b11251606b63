//! A big value that travels by reference.

use std::ops::Deref;
use std::rc::Rc;

use yew::html::IntoPropValue;

/// A shared value that equals only itself: comparing the values would cost more than drawing them again.
pub(crate) struct Same<T>(Rc<T>);

impl<T> Same<T> {
    /// The value itself, to be kept.
    pub(crate) fn shared(&self) -> Rc<T> {
        self.0.clone()
    }
}

impl<T> From<Rc<T>> for Same<T> {
    fn from(value: Rc<T>) -> Same<T> {
        Same(value)
    }
}

impl<T> IntoPropValue<Same<T>> for Rc<T> {
    fn into_prop_value(self) -> Same<T> {
        Same(self)
    }
}

impl<T> Clone for Same<T> {
    fn clone(&self) -> Same<T> {
        Same(self.0.clone())
    }
}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Same<T>) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Same<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
