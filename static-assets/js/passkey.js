// A form with data-passkey="create" or "get" asks an authenticator for what stands in data-challenge before it is sent; the
// answer goes into its field "credential". Without scripts such a form stays hidden, and [data-passkey-off] says why.
const possible = typeof PublicKeyCredential?.parseRequestOptionsFromJSON === "function";

async function ask(form) {
  const asked = JSON.parse(form.dataset.challenge);
  const answer =
    form.dataset.passkey === "create"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
  return JSON.stringify(answer.toJSON());
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!possible) {
    break;
  }
  form.hidden = false;
  document.querySelector("[data-passkey-off]")?.setAttribute("hidden", "");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const failure = form.querySelector("[data-passkey-failure]");
    const button = form.querySelector("button");
    failure.hidden = true;
    button.disabled = true;
    try {
      form.elements.credential.value = await ask(form);
      form.submit();
    } catch {
      // Cancelled, timed out, or there already: browsers do not tell which.
      failure.hidden = false;
      button.disabled = false;
      button.focus();
    }
  });
}
