export { localSignIn } from "./local-sign-in.routes.js";
