// The directory by district: without this script it is a plain list, with it a field narrows the list down.
(function () {
  "use strict";
  var box = document.querySelector("[data-places]");
  if (!box) return;

  // As people type them: "Koeln", "köln", "KÖLN" are one; digits of Arabic and Persian are those of a postcode, too.
  function fold(text) {
    return text.toLowerCase().replace(/ä|ae/g, "a").replace(/ö|oe/g, "o").replace(/ü|ue/g, "u").replace(/ß/g, "ss")
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, function (digit) { return digit.charCodeAt(0) & 15; });
  }

  // What is said besides a name does not count: "Stadt Köln" is Köln, with a postcode before it, too.
  function fits(item, words) {
    var names = words.filter(function (word) { return !/^(\d+|stadt|kreis)$/.test(word); });
    var digits = words.filter(function (word) { return /^\d+$/.test(word); });
    if (names.length || !digits.length) {
      return (names.length ? names : words).every(function (word) { return item.name.indexOf(word) >= 0; });
    }
    return digits.every(function (word) {  // as far as both go
      return item.codes.some(function (code) { return code.indexOf(word) === 0 || word.indexOf(code) === 0; });
    });
  }

  var items = [].map.call(box.querySelectorAll("[data-area]"), function (node) {
    var codes = node.getAttribute("data-area");
    var label = (node.querySelector("summary") || node).textContent;
    return { node: node, label: label, name: fold(label), codes: codes ? codes.split(" ") : [] };
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
  var empty = box.querySelector("[data-empty]");
  field.addEventListener("input", function () {
    var words = fold(field.value).split(/[^a-z0-9]+/).filter(Boolean);
    var asked = /\S/.test(field.value);
    var left = items.filter(function (item) {
      item.node.hidden = asked && !(words.length && fits(item, words));
      return !item.node.hidden;
    });
    left.forEach(function (item) { if (item.node.tagName === "DETAILS") item.node.open = asked && left.length < 4; });
    if (empty) empty.hidden = !left.some(function (item) { return item.node.tagName === "LI"; });
    var names = left.map(function (item) { return item.label; });
    told.textContent = !left.length ? box.getAttribute("data-none") : !asked ? "" : left.length > 5 ? left.length : names.join(", ");
  });
})();
