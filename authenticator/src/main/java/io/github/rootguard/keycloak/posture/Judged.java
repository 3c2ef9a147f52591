package io.github.rootguard.keycloak.posture;

import io.github.rootguard.policy.posture.CheckId;
import io.github.rootguard.policy.posture.Finding;

/** A check and what it found. */
public record Judged(CheckId check, Finding finding) {}
