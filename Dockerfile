# Build with Maven on Java 25, run on a Java runtime as a user without rights.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
# The cache keeps the libraries between builds.
RUN --mount=type=cache,target=/root/.m2 \
    mvn --batch-mode --quiet -Dmaven.test.skip=true package \
    && mkdir /app \
    && cp -r server/target/lib /app/lib \
    && cp server/target/server-*.jar /app/nahraum.jar

FROM eclipse-temurin:25-jre
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin nahraum \
    && mkdir /data && chown nahraum /data
COPY --from=build /app /app
USER nahraum
WORKDIR /data
VOLUME /data
EXPOSE 8080
ENV NAHRAUM_JAVA_OPTS="-Xmx384m -XX:+UseSerialGC"
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD curl --fail --silent --output /dev/null http://127.0.0.1:8080/health/ready
# A server that listens for others shows released data only.
ENTRYPOINT ["/bin/sh", "-c", "exec java $NAHRAUM_JAVA_OPTS -Djava.awt.headless=true -jar /app/nahraum.jar \"$@\"", "nahraum"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8080", "--data", "/data"]
