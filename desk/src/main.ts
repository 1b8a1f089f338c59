/** The page of the desk: it lies one step below the base of the endpoint, at `{base}/desk/`. */
import './app/desk-app.js';

const app = document.createElement('desk-app');
app.endpoint = new URL('..', location.href).pathname.replace(/\/$/, '');
document.body.append(app);
