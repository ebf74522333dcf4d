// A field that is changed where it stands: Enter saves, Shift+Enter begins a line, Escape puts back what stood there.
const before = new WeakMap();
let opened;

const form = (target) => (target instanceof Element ? target.closest("td > .inline, dd > .inline") : null);

document.addEventListener("htmx:beforeSwap", (event) => {
  const opener = event.detail.requestConfig?.elt;
  if (opener?.matches?.(".inline-open") && event.detail.xhr.status === 200) {
    document.querySelectorAll("td > .inline, dd > .inline").forEach(close);
    before.set(event.detail.target, [...event.detail.target.childNodes]);
    event.detail.target.replaceChildren();
    opened = opener.id;
  }
});

document.addEventListener("htmx:afterSettle", () => {
  const inline = document.querySelector("td > .inline, dd > .inline");
  if (inline) {
    const field = inline.querySelector("[aria-invalid]") ?? inline.querySelector("input:not([type=hidden]), select, textarea");
    if (!inline.contains(document.activeElement)) {
      field.focus();
      // A first key must not take away a text that somebody wants to go on with.
      if (field.matches("textarea")) {
        field.setSelectionRange(field.value.length, field.value.length);
      } else {
        field.select?.();
      }
    }
  } else {
    back();
  }
});

// To the pencil, or to the name of the row where it is out of sight.
function back() {
  const opener = opened && document.getElementById(opened);
  opened = undefined;
  (opener?.checkVisibility() ? opener : opener?.closest("tr")?.querySelector("td.cell-main > a"))?.focus();
}

// What stood there before a conflict is what nobody should see any more.
function close(inline) {
  if (inline.querySelector("[role=alert]")) {
    location.reload();
    return;
  }
  const place = inline.parentElement;
  if (before.has(place)) {
    place.replaceChildren(...before.get(place));
  }
}

function leave(inline) {
  close(inline);
  back();
}

document.addEventListener("keydown", (event) => {
  const inline = form(event.target);
  if (!inline || event.isComposing) {
    return;
  }
  if (event.key === "Escape") {
    event.preventDefault();
    leave(inline);
  } else if (event.key === "Enter" && !event.shiftKey && event.target.matches("select, textarea")) {
    event.preventDefault();
    inline.requestSubmit();
  }
});

document.addEventListener("click", (event) => {
  const inline = event.target.closest?.("[data-inline-cancel]") && form(event.target);
  if (inline) {
    event.preventDefault();
    leave(inline);
  }
});
