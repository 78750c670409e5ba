import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { routes } from "./routes.js";
import { PastProvider } from "./session/past.js";
import "./styles/portal.scss";

const root = document.getElementById("portal");
if (root) {
  const router = createBrowserRouter(routes);
  createRoot(root).render(
    <StrictMode>
      <PastProvider>
        <RouterProvider router={router} />
      </PastProvider>
    </StrictMode>,
  );
}
