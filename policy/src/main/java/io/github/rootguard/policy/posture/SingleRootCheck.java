package io.github.rootguard.policy.posture;

/** RG-01: the realm has exactly one root user. */
public final class SingleRootCheck implements Check<RootPresence> {

    @Override
    public CheckId id() {
        return CheckId.RG_01;
    }

    @Override
    public Finding judge(RootPresence root) {
        return Finding.of(
                switch (root) {
                    case PRESENT -> Evidence.ONE_ROOT;
                    case NONE -> Evidence.ROOT_MISSING;
                    case NOMINATED -> Evidence.ROOT_ONLY_NOMINATED;
                    case ORPHANED -> Evidence.ROOT_ORPHANED;
                    case TAMPERED -> Evidence.ROOT_TAMPERED;
                });
    }
}
