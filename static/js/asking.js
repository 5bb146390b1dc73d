// Asking the assistant: Stop instead of Ask while an answer streams, the question at the top and the answer in view.
(() => {
  const byId = (id) => document.getElementById(id);
  const last = () => byId("conversation")?.lastElementChild;
  const isAsking = (form) => form?.id === "ask-form";
  let [atEnd, isStopped] = [true, false];

  const show = (form, streaming) => {
    const stop = byId("ask-stop");
    const hadFocus = stop === document.activeElement;
    const pressed = document.activeElement?.form === form && document.activeElement.matches("[type=submit]");
    stop.hidden = !streaming;
    if (pressed && streaming) stop.focus({ preventScroll: true });
    if (hadFocus && !streaming) byId("question").focus({ preventScroll: true });
  };

  // A stream that ended without its last fragment (stopped, or the connection lost) must not look alive. Once the server
  // has noticed as well, it is asked for what the page lacks: more sentences, cards, a way to ask again.
  const settle = () => {
    for (const state of document.querySelectorAll("[data-stop]")) {
      const rest = state.dataset.stop.replace(/stop$/, "reading");
      state.dataset.state = isStopped ? "stopped" : "interrupted";
      state.textContent = byId("ask-stop")?.dataset[state.dataset.state] ?? "";
      delete state.dataset.stop;
      setTimeout(() => {
        if (!state.isConnected) return;
        const said = state.parentElement.querySelectorAll(":scope > .sentence, :scope > .understood, :scope > .comparison");
        htmx.ajax("POST", `${rest}?after=${said.length}`, { target: `#${state.id}`, swap: "outerHTML" }).catch(() => {});
      }, 1500);
    }
  };

  // How far the end of the answer is below what can be seen above the form.
  const below = () => (last() ? last().getBoundingClientRect().bottom - byId("ask-form").getBoundingClientRect().top : 0);

  const follow = () => {
    const message = last();
    if (message && !message.dataset.asked) {
      message.dataset.asked = "";
      message.scrollIntoView({ block: "start" });
    } else if (atEnd && below() > 0) {
      (message.closest(".drawer__body") ?? window).scrollBy(0, below() + 16);
    }
  };

  document.addEventListener("click", (event) => {
    if (event.target.id !== "ask-stop") return;
    const path = document.querySelector("[data-stop]")?.dataset.stop;
    isStopped = true;
    if (path) fetch(path, { method: "POST", keepalive: true, redirect: "manual" });
    byId("ask-form").dispatchEvent(new CustomEvent("htmx:abort", { bubbles: true }));
  });

  document.addEventListener("htmx:before:request", (event) => {
    if (!isAsking(event.target)) return;
    [isStopped, atEnd] = [false, true];
    show(event.target, true);
  });
  document.addEventListener("htmx:sse:after:connection", (event) => {
    if (isAsking(event.target)) byId("question").value = "";
  });
  document.addEventListener("htmx:sse:before:message", () => { atEnd = below() < 48; });
  document.addEventListener("htmx:sse:after:message", (event) => {
    if (isAsking(event.target)) follow();
  });
  for (const end of ["htmx:sse:close", "htmx:finally:request"]) {
    document.addEventListener(end, (event) => {
      if (!isAsking(event.target)) return;
      show(event.target, false);
      settle();
    });
  }

  // Enter asks and Shift+Enter breaks the line, as people expect of a conversation.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.target.id !== "question") return;
    event.preventDefault();
    if (event.target.value.trim()) event.target.form.requestSubmit();
  });
})();
