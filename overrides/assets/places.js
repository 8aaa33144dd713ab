// The directory by district: without this script it is a plain list, with it a field narrows the list down.
(function () {
  "use strict";
  var box = document.querySelector("[data-places]");
  if (!box) return;

  // As people type them: "Koeln", "köln", "KÖLN" are one.
  function fold(text) {
    return text.toLowerCase().replace(/ä|ae/g, "a").replace(/ö|oe/g, "o").replace(/ü|ue/g, "u")
      .replace(/ß/g, "ss").replace(/[^a-z0-9]/g, "");
  }

  // A postcode fits the digits that an area gives, as far as both go.
  function fits(item, query) {
    if (!/^\d+$/.test(query)) return item.name.indexOf(query) >= 0;
    return item.codes.some(function (code) { return code.indexOf(query) === 0 || query.indexOf(code) === 0; });
  }

  var items = [].map.call(box.querySelectorAll("[data-area]"), function (node) {
    var codes = node.getAttribute("data-area");
    return { node: node, name: fold((node.querySelector("summary") || node).textContent), codes: codes ? codes.split(" ") : [] };
  });
  var label = document.createElement("label");
  label.textContent = box.getAttribute("data-places") + " ";
  var field = document.createElement("input");
  field.autocomplete = "off";
  label.appendChild(field);
  var told = document.createElement("p");
  told.setAttribute("role", "status");
  box.insertBefore(told, box.firstChild);
  box.insertBefore(label, told);
  field.addEventListener("input", function () {
    var query = fold(field.value);
    var left = items.filter(function (item) {
      item.node.hidden = !!query && !fits(item, query);
      return !item.node.hidden;
    });
    left.forEach(function (item) { if (item.node.tagName === "DETAILS") item.node.open = !!query && left.length < 4; });
    told.textContent = left.length ? "" : box.getAttribute("data-none");
  });
})();
