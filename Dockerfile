# Builds one binary and puts it alone into a small image. Data lives in /var/lib/plenary.
FROM rust:1.95-bookworm AS build
WORKDIR /source
COPY . .
RUN cargo xtask build

FROM debian:bookworm-slim
RUN useradd --system --home-dir /var/lib/plenary --create-home plenary
COPY --from=build /source/target/release/plenary /usr/local/bin/plenary
USER plenary
WORKDIR /var/lib/plenary
VOLUME /var/lib/plenary
ENV PLENARY_LISTEN=0.0.0.0:3000
EXPOSE 3000
ENTRYPOINT ["plenary"]
CMD ["serve"]
