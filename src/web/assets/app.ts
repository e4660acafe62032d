import 'htmx.org';
import { fillExamples } from './scripts/examples.js';
import { focusErrors } from './scripts/focus-errors.js';
import { keepTyped } from './scripts/keep-typed.js';
import { fitMenu } from './scripts/menu.js';
import { pairSliders } from './scripts/sliders.js';

/** What a browser adds to pages that work without it. */
focusErrors();
keepTyped();
fitMenu();
pairSliders();
fillExamples();
