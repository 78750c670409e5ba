export { launchChromium as launchBrowser } from "@rome/api/platform/pdf/chromium";
