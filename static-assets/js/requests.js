// htmx: the token against forged requests goes along; what fails is said, and what was typed stays.
import { texts, toast } from "./toast.js";

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

document.addEventListener("htmx:configRequest", (event) => {
  const header = meta("csrf-header");
  if (header && event.detail.verb !== "get") {
    event.detail.headers[header] = meta("csrf-token");
  }
});

document.addEventListener("htmx:responseError", (event) => {
  const status = event.detail.xhr.status;
  if (status === 401) {
    toast("danger", texts().signedOut, { href: texts().signIn, text: texts().signInAgain });
  } else {
    toast("danger", texts()[reason(status)]);
  }
});

document.addEventListener("htmx:sendError", () => toast("danger", texts().offline));
document.addEventListener("htmx:timeout", () => toast("danger", texts().timeout));

function reason(status) {
  switch (status) {
    case 403: return "denied";
    case 404: return "missing";
    case 429: return "busy";
    default: return status >= 500 ? "failed" : "refused";
  }
}
