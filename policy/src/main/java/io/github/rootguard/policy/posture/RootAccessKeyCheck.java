package io.github.rootguard.policy.posture;

/** RG-08: root has no access key. */
public final class RootAccessKeyCheck implements Check<Integer> {

    @Override
    public CheckId id() {
        return CheckId.RG_08;
    }

    /** Judges how many keys root has, of whatever status. */
    @Override
    public Finding judge(Integer keys) {
        return keys == 0 ? Finding.of(Evidence.ROOT_WITHOUT_KEYS) : Finding.of(Evidence.ROOT_WITH_KEYS, keys);
    }
}
