//! `serve`: the application on this machine, built again on every change.

use std::io::{Read as _, Write as _};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::command_line::ServeOptions;
use crate::problem::Problem;
use crate::project::{Project, on_path};
use crate::steps::Steps;
use crate::tools::Trunk;

/// Runs until the person ends it.
///
/// # Errors
/// When a tool is missing, the address cannot be used, or Trunk ends by itself.
pub(crate) fn serve(project: &Project, options: &ServeOptions) -> Result<(), Problem> {
    let served = socket(options)?;
    ensure_free(served)?;
    let mut steps = Steps::default();
    let trunk = Trunk::ensure(project, &mut steps)?;

    println!("\n==> Build and serve (the first build usually takes a minute, later ones seconds)");
    std::io::stdout().flush().ok();
    let mut command = trunk.command(project);
    command.args(["serve", "--address", &options.address, "--port", &options.port.to_string()]);
    if options.release {
        command.arg("--release");
    }
    let mut child = command.spawn().map_err(|error| Problem::new(format!("Trunk cannot be started: {error}")))?;
    let stopped = Arc::new(AtomicBool::new(false));
    pass_on_signals(child.id(), Arc::clone(&stopped))?;
    let announced = (reached_at(served), options.open);
    thread::spawn(move || announce(announced.0, announced.1));

    let status = child.wait().map_err(|error| Problem::new(format!("Trunk was lost: {error}")))?;
    if stopped.load(Ordering::SeqCst) {
        println!("\nStopped.");
        return Ok(());
    }
    Err(Problem::new(format!("Trunk stopped by itself with {status}; its last lines say why")))
}

fn socket(options: &ServeOptions) -> Result<SocketAddr, Problem> {
    let address =
        if options.address == "localhost" { Ok(IpAddr::V4(Ipv4Addr::LOCALHOST)) } else { options.address.parse() };
    match address {
        Ok(address) => Ok(SocketAddr::new(address, options.port)),
        Err(_) => Err(Problem::new(format!("`{}` is no address; give one such as 127.0.0.1", options.address))),
    }
}

/// Trunk would notice only after the first build.
fn ensure_free(socket: SocketAddr) -> Result<(), Problem> {
    match TcpListener::bind(socket) {
        Ok(_) => Ok(()),
        Err(error) => {
            let other = if socket.port() < u16::MAX { socket.port() + 1 } else { 8080 };
            Err(Problem::new(format!("cannot listen on {socket} ({error}); try `cargo xtask serve --port {other}`")))
        }
    }
}

/// Where this machine itself reaches the server: all addresses together are no address to go to.
fn reached_at(socket: SocketAddr) -> SocketAddr {
    let loopback = match socket.ip() {
        IpAddr::V4(address) if address.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(address) if address.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        address => address,
    };
    SocketAddr::new(loopback, socket.port())
}

/// A key press reaches Trunk by itself; a signal sent to this process alone would leave Trunk behind on the port.
fn pass_on_signals(child: u32, stopped: Arc<AtomicBool>) -> Result<(), Problem> {
    ctrlc::set_handler(move || {
        stopped.store(true, Ordering::SeqCst);
        // The shell's own `kill`, for small systems have no program of that name.
        let kill = format!("kill -TERM {child}");
        Command::new("sh").args(["-c", &kill]).stderr(Stdio::null()).status().ok();
    })
    .map_err(|error| Problem::new(format!("cannot listen to Ctrl-C: {error}")))
}

/// Says the address once the page is really there, so that nobody opens it too early.
fn announce(socket: SocketAddr, open: bool) {
    while !is_served(socket) {
        thread::sleep(Duration::from_millis(300));
    }
    let address = format!("http://{socket}");
    println!("\n    Konserwator is ready:  {address}\n    Ctrl-C stops it.\n");
    std::io::stdout().flush().ok();
    if open {
        open_browser(&address);
    }
}

fn is_served(socket: SocketAddr) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect_timeout(&socket, Duration::from_secs(1))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        stream.write_all(format!("GET / HTTP/1.1\r\nHost: {socket}\r\nConnection: close\r\n\r\n").as_bytes())?;
        let mut status = [0; 12];
        stream.read_exact(&mut status)?;
        Ok(&status == b"HTTP/1.1 200")
    };
    ask().unwrap_or(false)
}

fn open_browser(address: &str) {
    let has_screen = ["DISPLAY", "WAYLAND_DISPLAY"].into_iter().any(|name| std::env::var_os(name).is_some());
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else if has_screen && !on_path("xdg-open").is_empty() {
        "xdg-open"
    } else {
        return;
    };
    Command::new(opener).arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().ok();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_to_open_is_one_that_can_be_gone_to() {
        let cases = [
            ("127.0.0.1", Some("127.0.0.1:8080")),
            ("localhost", Some("127.0.0.1:8080")),
            ("0.0.0.0", Some("127.0.0.1:8080")),
            ("::", Some("[::1]:8080")),
            ("192.168.1.20", Some("192.168.1.20:8080")),
            ("my-laptop", None),
        ];
        for (address, expected) in cases {
            let options = ServeOptions { address: address.to_owned(), ..ServeOptions::default() };
            let reached = socket(&options).ok().map(|socket| reached_at(socket).to_string());
            assert_eq!(reached.as_deref(), expected, "{address}");
        }
    }

    #[test]
    fn a_port_in_use_is_told_with_another_to_try() {
        let Ok(taken) = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)) else { return };
        let Ok(socket) = taken.local_addr() else { return };
        let sentence = ensure_free(socket).err().map(|problem| problem.to_string()).unwrap_or_default();
        assert!(sentence.contains("cargo xtask serve --port"), "{sentence}");
    }
}
