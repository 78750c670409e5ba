import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { Provider } from "urql";
import { client } from "./client.js";
import { routes } from "./routes.js";
import "./styles/portal.scss";

const root = document.getElementById("portal");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Provider value={client}>
        <RouterProvider router={createBrowserRouter(routes)} />
      </Provider>
    </StrictMode>,
  );
}
