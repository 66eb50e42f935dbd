import "./appearance.js";
import "./bell.js";
import "./copy.js";
import "./dialogs.js";
import "./forms.js";
import "./keys.js";
import "./palette.js";
import "./toasts.js";
