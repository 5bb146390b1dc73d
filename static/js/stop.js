// The assistant's form while an answer streams: Stop instead of Ask, an emptied question, the answer kept in view.
(() => {
  const stopOf = (form) => form?.id ? document.querySelector(`[data-abort="#${CSS.escape(form.id)}"]`) : null;
  const formOf = (button) => document.querySelector(button.dataset.abort);
  const isAsking = (form) => form?.matches?.("form") && stopOf(form);
  const conversation = () => document.getElementById("conversation");

  const show = (form, streaming) => {
    const stop = stopOf(form);
    const hadFocus = stop === document.activeElement;
    const pressed = form.contains(document.activeElement) && document.activeElement.matches("[type=submit]");
    stop.hidden = !streaming;
    if (pressed && streaming) stop.focus({ preventScroll: true });
    conversation()?.setAttribute("aria-busy", String(streaming));
    if (hadFocus && !streaming) form.querySelector("textarea, input:not([type=hidden])")?.focus({ preventScroll: true });
  };

  // A stream that ended without its last fragment (stopped, or the connection lost) must not look alive.
  const settle = (form) => {
    const word = stopOf(form)?.dataset.stopped ?? "";
    for (const state of conversation()?.querySelectorAll("[data-state=answering]") ?? []) {
      state.dataset.state = "interrupted";
      state.textContent = word;
    }
  };

  const follow = () => {
    const last = conversation()?.lastElementChild;
    if (!last) return;
    const below = last.getBoundingClientRect().bottom - innerHeight;
    // Only for someone who is reading along, never against someone who has scrolled away.
    if (below > innerHeight * 0.6) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    last.scrollIntoView({ block: "end", behavior: calm ? "auto" : "smooth" });
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-abort]");
    if (!button) return;
    event.preventDefault();
    formOf(button)?.dispatchEvent(new CustomEvent("htmx:abort", { bubbles: true }));
  });

  document.addEventListener("htmx:before:request", (event) => {
    if (isAsking(event.target)) show(event.target, true);
  });

  document.addEventListener("htmx:sse:after:connection", (event) => {
    if (!isAsking(event.target)) return;
    for (const field of event.target.querySelectorAll("textarea, input[type=text]")) field.value = "";
  });

  document.addEventListener("htmx:sse:after:message", (event) => {
    if (isAsking(event.target)) follow();
  });

  for (const end of ["htmx:sse:close", "htmx:finally:request"]) {
    document.addEventListener(end, (event) => {
      if (!isAsking(event.target)) return;
      show(event.target, false);
      settle(event.target);
    });
  }

  // Enter asks and Shift+Enter breaks the line, as people expect of a conversation.
  document.addEventListener("keydown", (event) => {
    const field = event.target;
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !field.matches?.("textarea") || !isAsking(field.form)) return;
    event.preventDefault();
    if (field.value.trim()) field.form.requestSubmit();
  });
})();
