package io.github.rootguard.keycloak.posture;

import io.github.rootguard.keycloak.credential.AccessKey;
import io.github.rootguard.keycloak.credential.AccessKeyIndex;
import io.github.rootguard.policy.posture.KeyCheck;
import io.github.rootguard.policy.posture.SurveyedKey;
import io.github.rootguard.policy.settings.AccessKeySettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at all active access keys of a realm, once for all checks about them; of each owner's keys only these stay. */
final class KeySurvey {
    private static final int EXAMPLES = 5;

    private final List<Tally> tallies = new ArrayList<>();
    private @Nullable Boolean done;
    private long active;

    /** What one check found so far. */
    private static final class Tally {
        private final KeyCheck check;
        private final List<String> examples = new ArrayList<>();
        private long concerned;

        Tally(KeyCheck check) {
            this.check = check;
        }

        void add(List<SurveyedKey> ofOwner, ViewedRealm viewed) {
            check.concerned(ofOwner, viewed.now()).forEach(key -> {
                concerned++;
                if (examples.size() < EXAMPLES) {
                    examples.add(key.id());
                }
            });
        }
    }

    /** How this check looks at a realm. */
    Look look(KeyCheck check) {
        Tally tally = new Tally(check);
        tallies.add(tally);
        return viewed -> {
            boolean enabled = viewed.policy().settings().accessKeys().enabled();
            if (enabled) {
                survey(viewed);
            }
            return check.judge(new KeyCheck.Facts(enabled, active, tally.concerned, tally.examples));
        };
    }

    private void survey(ViewedRealm viewed) {
        if (done == null) {
            done = false;
            AccessKeySettings settings = viewed.policy().settings().accessKeys();
            new AccessKeyIndex(viewed.session(), viewed.realm()).eachOwner((owner, keys) -> {
                if (settings.rootAllowed() || !viewed.policy().isRoot(owner)) {
                    add(keys, settings, viewed);
                }
            });
            done = true;
        }
        if (!done) {
            throw new IllegalStateException("the access keys could not be read");
        }
    }

    private void add(List<AccessKey> keys, AccessKeySettings settings, ViewedRealm viewed) {
        List<SurveyedKey> ofOwner = keys.stream()
                .map(key -> new SurveyedKey(key.id(), key.life(), key.lastUse().isPresent()))
                .filter(key -> key.active(settings.limits(), viewed.now()))
                .toList();
        active += ofOwner.size();
        tallies.forEach(tally -> tally.add(ofOwner, viewed));
    }
}
