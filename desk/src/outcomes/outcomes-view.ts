/** The part of the desk where outcomes are listed and written. */
import './outcome-editor.js';
import './outcome-list.js';
