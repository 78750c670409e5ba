import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { TO_API } from "./dev-proxy.js";

const API = "http://127.0.0.1:4000";

export default defineConfig({
  plugins: [react()],
  css: {
    lightningcss: { errorRecovery: true },
    preprocessorOptions: { scss: { quietDeps: true } },
  },
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: {
    proxy: {
      [TO_API.everything]: API,
      [TO_API.single]: API,
      [TO_API.sent]: {
        target: API,
        bypass: (request) => (request.method === "POST" ? undefined : request.url),
      },
    },
  },
});
