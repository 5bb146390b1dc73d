// Keeps what is typed into a form with `data-unsaved="address"`, every few seconds, so that it is there again when the
// form is opened again; asks before a page is left with text that is neither kept nor saved.
(() => {
  const PAUSE = 1200;
  const APART = 4000;
  const RETRY = 10000;
  const LARGEST_LAST = 60000; // what a browser still sends of a page that is gone

  const formOf = (element) => element?.closest?.("form[data-unsaved]");
  const current = () => document.querySelector("form[data-unsaved]");
  const states = new WeakMap();
  const stateOf = (form) => {
    if (!states.has(form)) states.set(form, { typed: form.hasAttribute("data-typed"), kept: 0 });
    return states.get(form);
  };

  const show = (form, text) => {
    const answer = new DOMParser().parseFromString(text, "text/html").getElementById("kept");
    const kept = form.querySelector("#kept");
    if (!answer || !kept) return false;
    kept.querySelector("input[name=kept]")?.remove();
    const token = answer.querySelector("input[name=kept]");
    if (token) kept.prepend(token);
    for (const part of answer.querySelectorAll("[data-part]")) {
      const shown = kept.querySelector(`[data-part=${part.dataset.part}]`);
      shown.toggleAttribute("data-left", part.hasAttribute("data-left"));
      // What is said already is not said again to those who listen.
      if (shown.textContent.trim() !== part.textContent.trim()) shown.replaceChildren(...part.childNodes);
    }
    dispatchEvent(new CustomEvent("souk:times"));
    return !kept.querySelector("[data-left]");
  };

  const keep = async (form) => {
    const state = stateOf(form);
    clearTimeout(state.timer);
    if (!form.isConnected || state.sending || !state.typed || state.leaving) return;
    const body = new URLSearchParams(new FormData(form));
    state.sending = new AbortController();
    state.typed = false;
    state.kept = Date.now();
    try {
      const answer = await fetch(form.dataset.unsaved, {
        method: "POST",
        body,
        headers: { "HX-Request": "true", "HX-Target": "div#kept" },
        signal: state.sending.signal,
        keepalive: body.toString().length < LARGEST_LAST,
      });
      if (!answer.ok || !show(form, await answer.text())) throw new Error("it is not kept");
    } catch {
      if (state.leaving) return;
      state.typed = true;
      const said = form.querySelector("[data-part=state]");
      if (said && !said.hasAttribute("data-left")) said.textContent = form.dataset.unsavedFailed;
      state.timer = setTimeout(keep, RETRY, form);
    } finally {
      state.sending = undefined;
    }
    if (state.again) later(form);
  };

  const later = (form) => {
    const state = stateOf(form);
    state.typed = true;
    state.again = Boolean(state.sending);
    clearTimeout(state.timer);
    state.timer = setTimeout(keep, Math.max(PAUSE, state.kept + APART - Date.now()), form);
  };

  for (const kind of ["input", "change"]) {
    document.addEventListener(kind, (event) => {
      const form = formOf(event.target);
      if (form && event.target.name !== "category_search") later(form);
    });
  }

  // Pictures come, go and change places by an answer of the server.
  document.addEventListener("htmx:after:process", (event) => {
    const form = event.target.matches?.("[data-pictures]") && formOf(event.target);
    if (form) later(form);
  });

  // What is being saved is no longer kept beside it.
  const leave = (form) => {
    const state = stateOf(form);
    state.leaving = true;
    clearTimeout(state.timer);
    state.sending?.abort();
    setTimeout(() => (state.leaving = false), RETRY);
  };

  document.addEventListener("submit", (event) => {
    const form = formOf(event.target);
    if (form && !event.defaultPrevented) leave(form);
  });

  document.addEventListener("htmx:before:request", (event) => {
    if (event.target.matches?.("form[data-unsaved], [data-discard]")) leave(formOf(event.target));
  });

  addEventListener("beforeunload", (event) => {
    const form = current();
    const state = form && stateOf(form);
    if (state && !state.leaving && (state.typed || state.sending)) event.preventDefault();
  });

  document.addEventListener("visibilitychange", () => {
    const form = document.hidden && current();
    if (form) keep(form);
  });

  // A page that the browser held may be of a form that was saved since: what it keeps begins anew.
  addEventListener("pageshow", (event) => {
    const form = event.persisted && current();
    if (!form) return;
    form.querySelector("input[name=kept]")?.remove();
    states.delete(form);
  });
})();
