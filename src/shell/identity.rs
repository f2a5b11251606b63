//! Fresh identities for plans.

use uuid::{Builder, Uuid};

/// A random identity (UUID version 4).
pub(crate) fn fresh() -> Uuid {
    let mut bytes = [0; 16];
    let random = web_sys::window().and_then(|window| window.crypto().ok());
    let filled = random.is_some_and(|random| random.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        // Without the browser's random source the weaker one has to do: the identity is no secret, only rarely repeated.
        bytes = std::array::from_fn(|_| (js_sys::Math::random() * 256.0) as u8);
    }
    Builder::from_random_bytes(bytes).into_uuid()
}
