package io.github.rootguard.keycloak.posture;

import io.github.rootguard.keycloak.credential.RootCredentials;
import io.github.rootguard.keycloak.facts.Administrators;
import io.github.rootguard.keycloak.settings.RealmPolicyComponentFactory;
import io.github.rootguard.keycloak.settings.ServerOptions;
import io.github.rootguard.policy.posture.AdministratorMfaCheck;
import io.github.rootguard.policy.posture.RecoveryHoldersCheck;
import io.github.rootguard.policy.posture.ServiceAccountCheck;
import io.github.rootguard.policy.posture.TemporaryAdministratorCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What is known of those who administer a realm. */
final class AdministratorFacts {
    /** Client attribute with the reason why its service account administers the realm. */
    static final String JUSTIFICATION = "root-guard.justification";

    private static final int EXAMPLES = 10;
    private static final int SERVICE_ACCOUNTS = 100;

    private AdministratorFacts() {}

    static TemporaryAdministratorCheck.Facts temporary(ViewedRealm viewed) {
        RealmModel master = viewed.session().realms().getRealmByName(Config.getAdminRealm());
        return new TemporaryAdministratorCheck.Facts(
                temporary(viewed, viewed.realm()), temporary(viewed, Objects.requireNonNull(master)) > 0);
    }

    private static long temporary(ViewedRealm viewed, RealmModel realm) {
        return temporaryUsers(viewed, realm) + temporaryClients(viewed, realm);
    }

    /** The mark of a service account stands at its client. */
    private static long temporaryClients(ViewedRealm viewed, RealmModel realm) {
        return viewed.session()
                .getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(
                        "select c.id from ClientEntity c join c.attributes a where c.realmId = :realm"
                                + " and c.enabled = true and a.name = :name",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("name", UserModel.IS_TEMP_ADMIN_ATTR_NAME)
                .getResultStream()
                .map(realm::getClientById)
                .filter(client ->
                        client != null && Boolean.parseBoolean(client.getAttribute(UserModel.IS_TEMP_ADMIN_ATTR_NAME)))
                .count();
    }

    private static long temporaryUsers(ViewedRealm viewed, RealmModel realm) {
        return viewed.session()
                .getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(
                        "select count(distinct u) from UserEntity u join u.attributes a where u.realmId = :realm"
                                + " and u.enabled = true and a.name = :name and a.value = 'true'",
                        Long.class)
                .setParameter("realm", realm.getId())
                .setParameter("name", UserModel.IS_TEMP_ADMIN_ATTR_NAME)
                .getSingleResult();
    }

    static RecoveryHoldersCheck.Facts recovery(ViewedRealm viewed) {
        RealmModel realm = viewed.realm();
        RealmModel nominating =
                RealmPolicyComponentFactory.options(viewed.session()).nominate()
                                == ServerOptions.Nominators.MASTER_ADMIN
                        ? Objects.requireNonNull(viewed.session().realms().getRealmByName(Config.getAdminRealm()))
                        : realm;
        boolean ofMaster = !nominating.equals(realm);
        Administrators holders = Administrators.ofAll(viewed.session(), nominating);
        return new RecoveryHoldersCheck.Facts(
                ofMaster
                        ? holders.people()
                        : viewed.policy()
                                .rootUserId()
                                .map(holders::peopleBeside)
                                .orElseGet(holders::people),
                ofMaster);
    }

    static AdministratorMfaCheck.Facts factors(ViewedRealm viewed) {
        Administrators holders = Administrators.ofAll(viewed.session(), viewed.realm());
        return new AdministratorMfaCheck.Facts(
                holders.everybody(),
                holders.people(),
                holders.peopleWithout(RootCredentials.SECOND_FACTORS),
                holders.examplesWithout(RootCredentials.SECOND_FACTORS, EXAMPLES),
                holders.assignmentsElsewhere());
    }

    static ServiceAccountCheck.Facts serviceAccounts(ViewedRealm viewed) {
        List<String> justified = new ArrayList<>();
        List<String> unjustified = new ArrayList<>();
        for (String id : Administrators.ofAll(viewed.session(), viewed.realm()).serviceClients(SERVICE_ACCOUNTS)) {
            ClientModel client = viewed.realm().getClientById(id);
            if (client != null && client.isEnabled()) {
                String reason = client.getAttribute(JUSTIFICATION);
                (reason == null || reason.isBlank() ? unjustified : justified).add(client.getClientId());
            }
        }
        return new ServiceAccountCheck.Facts(justified, unjustified);
    }
}
