"use strict";
(() => {
  const root = document.documentElement;
  const by = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const cards = all(".card");
  const dock = by("dock");
  const search = by("search");
  const filters = all(".filter button");
  let current = null;
  root.classList.add("js");

  const store = {
    get: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* private window */ } },
  };

  // theme: as the system, light, dark
  const themes = ["as the system", "light", "dark"];
  const setTheme = (theme) => {
    if (theme === themes[0]) delete root.dataset.theme; else root.dataset.theme = theme;
    by("theme").setAttribute("aria-label", `Theme: ${theme}`);
    by("theme").title = `Theme: ${theme}`;
  };
  const theme = () => root.dataset.theme || themes[0];
  setTheme(themes.includes(store.get("retold-theme")) ? store.get("retold-theme") : themes[0]);
  by("theme").addEventListener("click", () => {
    const next = themes[(themes.indexOf(theme()) + 1) % themes.length];
    store.set("retold-theme", next);
    setTheme(next);
    say(`Theme: ${next}`);
  });

  let sayTimer = 0;
  const say = (words) => {
    by("toast").textContent = words;
    clearTimeout(sayTimer);
    sayTimer = setTimeout(() => { by("toast").textContent = ""; }, 1800);
  };

  // the finding shown
  const cardOf = (number) => by(`f${number}`);
  const shown = () => cards.filter((card) => !card.hidden);
  const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
  const scrollTo = (top) => window.scrollTo({ top, behavior: calm() ? "auto" : "smooth" });

  const mark = (card) => {
    cards.forEach((one) => one.removeAttribute("aria-current"));
    all(".lit").forEach((one) => one.classList.remove("lit"));
    current = card;
    if (!card) return;
    card.setAttribute("aria-current", "true");
    const pair = by(card.dataset.pair);
    if (pair) all(`[data-f~="${card.dataset.number}"]`, pair).forEach((one) => one.classList.add("lit"));
  };

  const choosePair = (id) => {
    const chosen = id && by(id);
    if (!chosen) return;
    all(".pair").forEach((pair) => pair.classList.toggle("chosen", pair === chosen));
    if (by("pair")) by("pair").value = id;
  };

  const lit = () => all(".pair.chosen .lit");

  const fillDock = (card) => {
    const list = shown();
    const at = list.indexOf(card);
    by("dock-label").replaceChildren(card.querySelector(".sign").cloneNode(true));
    by("dock-words").textContent = card.querySelector("h3, .words").textContent;
    by("dock-place").textContent = at < 0 ? "" : `${at + 1} of ${list.length}`;
    by("other").hidden = lit().length < 2;
    dock.hidden = false;
  };

  const unfold = (element) => {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  };

  const scrollToLit = () => {
    const places = lit();
    if (!places.length) { by("texts").scrollIntoView(); return; }
    places.forEach(unfold);
    const boxes = places.map((one) => one.getBoundingClientRect());
    const top = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    const above = 110;
    const room = window.innerHeight - dock.offsetHeight - above;
    const slack = Math.max(0, (room - (bottom - top)) / 2);
    const start = bottom - top <= room ? top - slack : boxes[0].top - room / 4;
    scrollTo(window.scrollY + start - above);
  };

  const open = (card, move = true) => {
    choosePair(card.dataset.pair);
    mark(card);
    if (!card.dataset.pair) return read(card);
    fillDock(card);
    if (move) scrollToLit();
  };

  const read = (card) => {
    if (card.hidden) clearFilter();
    unfold(card.querySelector("details:not(.why)") || card);
    mark(card);
    dock.hidden = true;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
  };

  const step = (by_) => {
    const list = shown();
    if (!list.length) return;
    const at = list.indexOf(current);
    const next = list[at < 0 ? (by_ > 0 ? 0 : list.length - 1) : Math.min(Math.max(at + by_, 0), list.length - 1)];
    if (dock.hidden) read(next); else open(next);
  };

  let turn = 0;
  const other = () => {
    const rows = [...new Set(lit().map((one) => one.closest(".left, .right")))];
    if (!rows.length) return;
    turn = (turn + 1) % rows.length;
    rows[turn].scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
  };

  // filter and search
  const applyFilter = () => {
    const kinds = filters.filter((one) => one.getAttribute("aria-pressed") === "true").map((one) => one.dataset.kind);
    const words = search.value.trim().toLowerCase();
    cards.forEach((card) => {
      const kindFits = !kinds.length || kinds.includes(card.dataset.kind);
      card.hidden = !(kindFits && (!words || card.textContent.toLowerCase().includes(words)));
    });
    all(".all").forEach((one) => { one.open = Boolean(kinds.length || words); });
    by("shown").textContent = kinds.length || words ? `${shown().length} of ${cards.length} shown` : "";
  };
  const clearFilter = () => {
    filters.forEach((one) => one.setAttribute("aria-pressed", "false"));
    search.value = "";
    applyFilter();
  };
  filters.forEach((one) => one.addEventListener("click", () => {
    one.setAttribute("aria-pressed", String(one.getAttribute("aria-pressed") !== "true"));
    applyFilter();
  }));
  if (search) search.addEventListener("input", applyFilter);

  // copy as citation
  const copy = async (number) => {
    const words = by(`citation-${number}`).textContent;
    try {
      await navigator.clipboard.writeText(words);
      say("Citation copied");
    } catch {
      const fold = by(`citation-${number}`).closest("details");
      fold.open = true;
      getSelection().selectAllChildren(by(`citation-${number}`));
      say("Selected: press Ctrl+C to copy");
    }
  };

  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-open]");
    const copier = event.target.closest("[data-copy]");
    const run = event.target.closest("[data-f]");
    if (opener) { event.preventDefault(); open(cardOf(opener.dataset.open)); }
    else if (copier) copy(copier.dataset.copy);
    else if (run && !String(getSelection())) {
      const numbers = run.dataset.f.split(" ");
      const at = current ? numbers.indexOf(current.dataset.number) : -1;
      open(cardOf(numbers[(at + 1) % numbers.length]), false);
    }
  });
  by("previous").addEventListener("click", () => step(-1));
  by("next").addEventListener("click", () => step(1));
  by("other").addEventListener("click", other);
  by("back").addEventListener("click", () => read(current));
  by("close").addEventListener("click", () => { dock.hidden = true; });
  by("ask").addEventListener("click", () => by("help").showModal());
  if (by("pair")) by("pair").addEventListener("change", (event) => choosePair(event.target.value));

  // keys
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    o: other,
    f: () => { if (filters[0]) { filters[0].focus(); filters[0].scrollIntoView({ block: "center" }); } },
    "/": () => { if (search) { search.focus(); search.scrollIntoView({ block: "center" }); } },
    "?": () => by("help").showModal(),
    Escape: () => { if (!dock.hidden && current) read(current); },
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || by("help").open) return;
    if (event.target.matches("input, select, textarea")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (event.key === "Enter" && event.target.matches(".card")) { event.preventDefault(); open(event.target); return; }
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });

  // paper: everything unfolded, and folded again after
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = all("details:not([open])");
    unfolded.forEach((one) => { one.open = true; });
  });
  addEventListener("afterprint", () => unfolded.forEach((one) => { one.open = false; }));

  const asked = /^#f\d+$/.test(location.hash) && cardOf(location.hash.slice(2));
  if (asked) read(asked);
})();
