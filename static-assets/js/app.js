// What every page needs; each behaviour has a file of its own. Pages work without any of them.
import "./requests.js";
import "./busy.js";
import "./dialog.js";
import "./menu.js";
import "./keyboard.js";
import "./jump.js";
import "./dropzone.js";
import "./copy.js";
import "./jobs.js";
import "./export.js";
import "./selection.js";
import "./mend.js";
import "./passkey.js";
import "./columns.js";
import "./card.js";
import "./board.js";
import "./inline.js";
