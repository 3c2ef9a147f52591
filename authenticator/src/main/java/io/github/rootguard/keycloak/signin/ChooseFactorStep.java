package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.policy.mfa.FactorKind;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.utils.FormMessage;

/** Asks which kind of authenticator root sets up, and which bound one gives way where there is no room for another. */
final class ChooseFactorStep implements Step {
    private static final String FACTOR = "factor";
    private static final String CONTINUE = "continue";

    private final EnrollmentNeed need;
    private final List<FactorKind> offered;

    ChooseFactorStep(EnrollmentNeed need, List<FactorKind> offered) {
        this.need = need;
        this.offered = offered;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        Map<String, Object> data = new HashMap<>();
        data.put(
                "factors",
                offered.stream()
                        .map(kind -> Map.of(
                                "id", kind.id(), "titleKey", kind.messageKey(), "helpKey", kind.helpMessageKey()))
                        .toList());
        signIn.field(FACTOR)
                .or(() -> signIn.progress().factorChoice().map(FactorKind::id))
                .ifPresent(chosen -> data.put(FACTOR, chosen));
        if (need.asksWhatGivesWay()) {
            AuthenticatorChoices mayGiveWay = need.mayGiveWay();
            data.put("authenticators", mayGiveWay.data());
            data.put("maximum", need.maximum());
            mayGiveWay.posted().ifPresent(chosen -> data.put("selected", chosen.id()));
        }
        return signIn.page("root-guard-choose-factor", data, errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return signIn.posted(FACTOR) || signIn.postedOnly(CONTINUE);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        List<FormMessage> wrong = new ArrayList<>();
        Optional<FactorKind> kind = signIn.field(FACTOR).flatMap(FactorKind::of).filter(offered::contains);
        if (kind.isEmpty()) {
            wrong.add(new FormMessage(FACTOR, "rootGuardChooseFactorMissing"));
        }
        boolean asks = need.asksWhatGivesWay();
        Optional<BoundAuthenticator> givesWay = need.mayGiveWay().posted();
        if (asks && givesWay.isEmpty()) {
            wrong.add(new FormMessage(AuthenticatorChoices.FIELD, "rootGuardChooseFactorLostMissing"));
        }
        if (wrong.isEmpty()) {
            signIn.progress().chooseFactor(kind.orElseThrow());
            givesWay.filter(any -> asks).ifPresent(lost -> signIn.progress().replace(lost.id()));
        }
        return wrong;
    }
}
