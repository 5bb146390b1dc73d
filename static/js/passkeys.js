// Passkeys: a form with `data-passkey` asks the device before it is sent, and carries what the device answered in its
// fields. The page shows such forms only where the browser has passkeys.
(() => {
  const has = window.PublicKeyCredential && !/^\[|^[\d.]+$/.test(location.hostname);

  const bytes = (text) => {
    const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, (char) => char.charCodeAt(0));
  };

  const text = (buffer) => {
    if (!buffer) return undefined;
    const plain = String.fromCharCode(...new Uint8Array(buffer));
    return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  };

  // What comes and goes as JSON has its bytes as text.
  const asked = ({ publicKey }) => {
    publicKey.challenge = bytes(publicKey.challenge);
    if (publicKey.user) publicKey.user.id = bytes(publicKey.user.id);
    for (const known of [...(publicKey.allowCredentials ?? []), ...(publicKey.excludeCredentials ?? [])])
      known.id = bytes(known.id);
    return { publicKey };
  };

  const answered = ({ id, rawId, type, response }) => JSON.stringify({
    id,
    rawId: text(rawId),
    type,
    extensions: {},
    response: {
      attestationObject: text(response.attestationObject),
      authenticatorData: text(response.authenticatorData),
      clientDataJSON: text(response.clientDataJSON),
      signature: text(response.signature),
      transports: response.getTransports?.(),
      userHandle: text(response.userHandle),
    },
  });

  const challenge = async (form) => {
    const answer = await fetch(form.dataset.challenge, { method: "POST", headers: { Accept: "application/json" } });
    // Whoever has to prove once more who they are is led there by the page itself.
    if (answer.status === 401) location.reload();
    if (!answer.ok) throw new Error(`the challenge was refused with ${answer.status}`);
    return answer.json();
  };

  const perform = async (form) => {
    const failed = form.querySelector("[data-passkey-failed]");
    if (failed) failed.hidden = true;
    form.setAttribute("aria-busy", "true");
    try {
      const { ceremony, options } = await challenge(form);
      const device = navigator.credentials;
      const wanted = asked(options);
      const credential = await (form.dataset.passkey === "create" ? device.create(wanted) : device.get(wanted));
      form.elements.ceremony.value = ceremony;
      form.elements.credential.value = answered(credential);
      form.removeAttribute("aria-busy");
      form.requestSubmit();
    } catch {
      form.removeAttribute("aria-busy");
      if (failed) failed.hidden = false;
    }
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.dataset?.passkey || form.elements.credential.value) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (form.getAttribute("aria-busy") !== "true") perform(form);
  }, true);

  const show = () => {
    if (!has) return;
    for (const form of document.querySelectorAll("form[data-passkey][hidden]")) form.hidden = false;
    for (const note of document.querySelectorAll("[data-passkey-missing]")) note.hidden = true;
  };

  // A page that the browser kept has an answer that was used.
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-passkey]")) form.elements.credential.value = "";
  });

  document.addEventListener("htmx:after:process", show);
  show();
})();
