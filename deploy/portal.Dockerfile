# The portal: built once, served by nginx, which passes the API's paths on.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.base.json .npmrc ./
COPY packages/schema ./packages/schema
COPY apps/portal ./apps/portal
RUN npx -y pnpm@10.34.9 install --frozen-lockfile --filter @rome/portal... && npx -y pnpm@10.34.9 --filter @rome/portal run build

FROM nginx:1.29-alpine
COPY deploy/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /app/apps/portal/dist /usr/share/nginx/html
EXPOSE 8080
