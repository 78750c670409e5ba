import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

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
      "/graphql": API,
      "/demo": API,
      "/sign-out": API,
      "/uploads": API,
      "/papers": API,
      "/subject-access-copies": API,
      "/healthz": API,
    },
  },
});
