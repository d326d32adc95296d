// Wakes the islands of a page. One that fails must not take the others with it.
import init, * as app from "./app.js";

await init({ module_or_path: new URL("./app_bg.wasm", import.meta.url) });
app.hydrate();
for (const island of document.querySelectorAll("leptos-island")) {
  try {
    app[island.dataset.component]?.(island);
  } catch (fault) {
    console.error(island.dataset.component, fault);
  }
}
