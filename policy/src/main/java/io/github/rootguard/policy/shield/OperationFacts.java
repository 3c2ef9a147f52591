package io.github.rootguard.policy.shield;

import io.github.rootguard.policy.task.AdminOperation;
import io.github.rootguard.policy.task.RootTask;
import java.util.Optional;

/**
 * What is known about an operation that somebody asks for.
 *
 * @param operation the operation
 * @param realmGuarded whether the realm that is operated on has a root user
 * @param rootTask the task of the live root session that asks; empty when anybody else does
 * @param rootOfRealm whether that session is one of the root user of the very realm that is operated on
 */
public record OperationFacts(
        AdminOperation operation, boolean realmGuarded, Optional<RootTask> rootTask, boolean rootOfRealm) {}
