FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-progress
COPY tsconfig.json rspack.config.mjs ./
COPY tools tools
COPY libs libs
COPY apps apps
# The bundle has all dependencies but those that read files beside themselves; their source maps serve nobody.
RUN npm run build && rm node_modules/swagger-ui-dist/*.map

FROM node:24-bookworm-slim
LABEL org.opencontainers.image.title="Sadpath" \
      org.opencontainers.image.description="A local sandbox in which every documented error is reachable" \
      org.opencontainers.image.licenses="MIT"
# A container is reached from outside, so SADPATH_ADMIN_TOKEN has to be given. /data is for what should be kept: the
# certificates of issuing, and with SADPATH_DATA=/data the spaces.
ENV NODE_ENV=production \
    SADPATH_HOST=0.0.0.0 \
    SADPATH_ISSUING_CERTIFICATES=/data/issuing
RUN install -d -o node -g node /data
WORKDIR /app
COPY LICENSE ./
COPY --from=build /app/node_modules/swagger-ui-dist node_modules/swagger-ui-dist
COPY --from=build /app/dist dist
USER node
EXPOSE 4000-4010 4443 4444
# HEALTH_PORT is for a container that runs one service, on that service's port.
HEALTHCHECK --interval=5s --timeout=3s --start-period=15s --retries=3 \
  CMD ["node", "-e", "http.get(`http://127.0.0.1:${process.env.HEALTH_PORT ?? process.env.SADPATH_PORT ?? 4000}/__admin/health`, ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1))"]
# Without arguments everything runs in this one process; with names of services, those and no gateway.
ENTRYPOINT ["node", "dist/sandbox/main.mjs"]
