// The drawer in which a public page asks the assistant without being left, and the questions that are asked by a press.
(() => {
  const byId = (id) => document.getElementById(id);
  const drawer = () => byId("ask_drawer");
  let [closing, pushed] = [false, false];

  const fill = async (href) => {
    const panel = byId("ask_panel");
    if (panel.dataset.href === href && panel.firstElementChild) return;
    const answer = await fetch(href, { headers: { "HX-Request": "true", "HX-Target": "div#ask_panel" } });
    if (!answer.ok) throw new Error(answer.statusText);
    panel.innerHTML = await answer.text();
    htmx.process(panel);
    panel.dataset.href = href;
  };

  // Back closes the drawer, and comes back to what was asked in it.
  const open = async (href, isBack) => {
    if (!drawer().open) drawer().showModal();
    if (!isBack && !pushed) history.pushState({ drawer: href }, "");
    pushed = true;
    await fill(href).catch(() => location.assign(href));
    byId("question")?.focus();
  };

  const ask = (question) => {
    const field = byId("question");
    field.value = question;
    field.form.requestSubmit();
  };

  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("[data-asks]");
    if (!form || !byId("ask-form") && !drawer()) return;
    event.preventDefault();
    const question = new FormData(form).get("question");
    if (form.dataset.asks) await open(form.dataset.asks);
    if (byId("ask-form")) ask(question);
    else form.submit();
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-drawer]");
    if (link && drawer() && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open(link.getAttribute("href"));
    }
    // Whoever follows a link out of the drawer finds it open when they come back.
    if (event.target.closest?.("#ask_panel a[href]")) {
      const begun = drawer().querySelector("[data-conversation]")?.dataset.conversation;
      history.replaceState({ drawer: begun ?? byId("ask_panel").dataset.href }, "");
    }
    if (event.target === drawer() || event.target.closest?.("[data-drawer-close]")) drawer().close();
  });

  // htmx loads a page again that one comes back to; closing the drawer is no such way.
  const leave = () => {
    closing = true;
    setTimeout(() => { closing = false; }, 300);
  };

  document.addEventListener("close", (event) => {
    if (event.target !== drawer() || !pushed) return;
    pushed = false;
    leave();
    history.back();
  }, true);

  addEventListener("popstate", () => {
    if (!drawer()?.open) return;
    pushed = false;
    leave();
    drawer().close();
  });
  document.addEventListener("htmx:before:history:restore", (event) => {
    if (closing) event.preventDefault();
  });
  // Nor is it a new page, at whose top the browser would put the focus: that stays with what the drawer was opened from.
  globalThis.navigation?.addEventListener("navigate", (event) => {
    if (event.navigationType !== "traverse" || !event.canIntercept || !closing && !drawer()?.open) return;
    event.intercept({ focusReset: "manual", scroll: "manual" });
  });
  if (drawer() && history.state?.drawer) addEventListener("load", () => open(history.state.drawer, true));
})();
