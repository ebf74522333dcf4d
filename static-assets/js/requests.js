// htmx: the token against forged requests goes along; what fails is said where one is, and what was typed stays.
import { over, renewed, token } from "./session.js";
import { forget, texts, toast } from "./toast.js";

document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.verb !== "get") {
    Object.assign(event.detail.headers, token());
  }
});

// A page about a failure is no part of this one: put in place of a form it would take away what was typed.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.getResponseHeader("Tandem-Problem")) {
    event.detail.shouldSwap = false;
    event.detail.isError = true;
  }
});

document.addEventListener("htmx:responseError", async (event) => {
  const status = event.detail.xhr.status;
  const command = event.detail.requestConfig.verb !== "get";
  if (status === 401) {
    over();
  } else if (status === 403 && command && (await renewed())) {
    toast("warning", texts().again, { key: "failed" });
  } else {
    fail(reason(status), status === 429 || status >= 500, event.detail);
  }
});

document.addEventListener("htmx:sendError", (event) => fail("offline", true, event.detail));
document.addEventListener("htmx:timeout", (event) => fail("timeout", true, event.detail));

// Any answer tells that the connection is back.
document.addEventListener("htmx:afterOnLoad", () => forget("offline"));
window.addEventListener("online", () => forget("offline", texts().reconnected));

function fail(why, passing, { elt, target, requestConfig }) {
  const repeats = passing && requestConfig.verb === "get" && !elt.matches("[hx-trigger^=every]");
  const retry = () => elt.isConnected && window.htmx.ajax("GET", requestConfig.path, { source: elt, target });
  toast("danger", texts()[why], { key: why === "offline" ? why : "failed", retry: repeats ? retry : null });
}

function reason(status) {
  switch (status) {
    case 403: return "denied";
    case 404: return "missing";
    case 409: return "conflict";
    case 413: return "large";
    case 429: return "busy";
    case 503: return "away";
    default: return status >= 500 ? "failed" : "refused";
  }
}
