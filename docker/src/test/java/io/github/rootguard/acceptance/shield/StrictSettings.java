package io.github.rootguard.acceptance.shield;

import static io.github.rootguard.acceptance.shield.AdministrationTable.all;
import static io.github.rootguard.acceptance.shield.AdministrationTable.read;

import java.util.List;

/** Settings of the realm that only root changes under strict protection: each in a whole realm that is written back. */
final class StrictSettings {

    private static final String AUTHENTICATION = """
            setting: browserFlow                         | MERGE | | {'browserFlow':'own'}
            setting: registrationFlow                    | MERGE | | {'registrationFlow':'own'}
            setting: directGrantFlow                     | MERGE | | {'directGrantFlow':'own direct'}
            setting: resetCredentialsFlow                | MERGE | | {'resetCredentialsFlow':'own'}
            setting: clientAuthenticationFlow            | MERGE | | {'clientAuthenticationFlow':'own clients'}
            setting: dockerAuthenticationFlow            | MERGE | | {'dockerAuthenticationFlow':'own'}
            setting: firstBrokerLoginFlow                | MERGE | | {'firstBrokerLoginFlow':'own'}
            setting: passwordPolicy                      | MERGE | | {'passwordPolicy':'length(12)'}
            setting: otpPolicyType                       | MERGE | | {'otpPolicyType':'hotp'}
            setting: otpPolicyDigits                     | MERGE | | {'otpPolicyDigits':8}
            setting: otpPolicyAlgorithm                  | MERGE | | {'otpPolicyAlgorithm':'HmacSHA256'}
            setting: otpPolicyPeriod                     | MERGE | | {'otpPolicyPeriod':60}
            setting: otpPolicyLookAheadWindow            | MERGE | | {'otpPolicyLookAheadWindow':2}
            setting: otpPolicyInitialCounter             | MERGE | | {'otpPolicyInitialCounter':7}
            setting: otpPolicyCodeReusable               | MERGE | | {'otpPolicyCodeReusable':true}
            setting: webAuthnPolicyRpEntityName          | MERGE | | {'webAuthnPolicyRpEntityName':'x'}
            setting: webAuthnPolicyExtraOrigins          | MERGE | | {'webAuthnPolicyExtraOrigins':['https://mallory.example']}
            setting: webAuthnPolicyUserVerificationRequirement| MERGE | | {'webAuthnPolicyUserVerificationRequirement':'discouraged'}
            setting: webAuthnPolicyPasswordlessRpId      | MERGE | | {'webAuthnPolicyPasswordlessRpId':'mallory.example'}
            setting: webAuthnPolicyPasswordlessExtraOrigins| MERGE | | {'webAuthnPolicyPasswordlessExtraOrigins':['https://mallory.example']}
            setting: browserSecurityHeaders              | MERGE | | {'browserSecurityHeaders':{'xRobotsTag':'all'}}
            setting: bruteForceProtected                 | MERGE | | {'bruteForceProtected':true}
            setting: permanentLockout                    | MERGE | | {'permanentLockout':true}
            setting: maxTemporaryLockouts                | MERGE | | {'maxTemporaryLockouts':2}
            setting: bruteForceStrategy                  | MERGE | | {'bruteForceStrategy':'LINEAR'}
            setting: maxFailureWaitSeconds               | MERGE | | {'maxFailureWaitSeconds':901}
            setting: minimumQuickLoginWaitSeconds        | MERGE | | {'minimumQuickLoginWaitSeconds':61}
            setting: waitIncrementSeconds                | MERGE | | {'waitIncrementSeconds':61}
            setting: quickLoginCheckMilliSeconds         | MERGE | | {'quickLoginCheckMilliSeconds':1001}
            setting: maxDeltaTimeSeconds                 | MERGE | | {'maxDeltaTimeSeconds':43201}
            setting: failureFactor                       | MERGE | | {'failureFactor':31}
            setting: maxSecondaryAuthFailures            | MERGE | | {'maxSecondaryAuthFailures':5}
            """;

    private static final String REALM = """
            setting: smtpServer                          | MERGE | | {'smtpServer':{'host':'mallory.example'}}
            setting: smtpServer password                 | MERGE | | {'smtpServer':{'auth':'true','user':'m','password':'mallory'}}
            setting: adminEventsExpiration               | MERGE | | {'attributes':{'adminEventsExpiration':'77'}}
            setting: eventsExpiration                    | MERGE | | {'eventsExpiration':77}
            setting: eventsListeners                     | MERGE | | {'eventsListeners':[]}
            setting: enabledEventTypes                   | MERGE | | {'enabledEventTypes':['LOGIN']}
            setting: adminEventsDetailsEnabled           | MERGE | | {'adminEventsDetailsEnabled':false}
            setting: eventsEnabled                       | MERGE | | {'eventsEnabled':false}
            setting: adminEventsEnabled                  | MERGE | | {'adminEventsEnabled':false}
            """;

    private StrictSettings() {}

    /** How people sign in. */
    static List<Administration> authentication() {
        return read("change-authentication", AUTHENTICATION);
    }

    static List<Administration> rows() {
        return all(List.of(authentication(), read("change-realm", REALM)));
    }
}
