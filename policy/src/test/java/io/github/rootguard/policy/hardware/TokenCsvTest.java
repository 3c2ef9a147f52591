package io.github.rootguard.policy.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.mfa.TotpAlgorithm;
import io.github.rootguard.policy.mfa.TotpParameters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCsvTest {

    private static final String SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final String HEX = "3132333435363738393031323334353637383930";

    @Test
    void whenOnlySerialAndSeedAreGivenThenTheRestIsStandard() {
        assertThat(TokenCsv.read("serial,seed\n1," + SEED + "\n"))
                .isEqualTo(new TokenFile(List.of(token(2, "1", "", TotpParameters.STANDARD)), List.of()));
    }

    @Test
    void whenAllColumnsAreGivenInAnyOrderThenAllAreTaken() {
        var file = TokenCsv.read("""
                Period,SERIAL,digits,Algorithm,format,seed,manufacturer,model
                60,ft-1,8,sha-256,hex,%s,"Feitian Technology Co.,Ltd",c200
                30, FT-2 ,6,HmacSHA512,base32,%s,,
                """.formatted(HEX, SEED));

        assertThat(file.refused()).isEmpty();
        assertThat(file.tokens())
                .containsExactly(
                        token(2, "FT-1", "Feitian Technology Co.,Ltd", new TotpParameters(TotpAlgorithm.SHA256, 8, 60)),
                        token(3, "FT-2", "", new TotpParameters(TotpAlgorithm.SHA512, 6, 30)));
    }

    @Test
    void whenFileIsMadeForEntraThenItIsTaken() {
        var file = TokenCsv.read("""
                upn,serial number,secret key,time interval,manufacturer,model
                nora@example.org,1234567,%s,60,Contoso,HardwareKey
                """.formatted(SEED));

        assertThat(file.refused()).isEmpty();
        assertThat(file.tokens())
                .containsExactly(token(2, "1234567", "Contoso", new TotpParameters(TotpAlgorithm.SHA1, 6, 60)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serial;seed\n1;@\n",
                "\uFEFFserial,seed\r\n1,@\r\n",
                "\n\nserial,seed\n\n,\n1,@\n\n",
                "\"serial\",\"seed\"\n\"1\",\"@\"",
                "serial, seed\n 1 , @ ",
                "serial,seed\n1,\"@\n\"\n"
            })
    void whenAProgramWritesCsvInItsOwnWayThenItIsTaken(String text) {
        var file = TokenCsv.read(text.replace("@", SEED));

        assertThat(file.refused()).isEmpty();
        assertThat(file.tokens()).singleElement().satisfies(token -> {
            assertThat(token.serial()).isEqualTo(new SerialNumber("1"));
            assertThat(token.key()).isEqualTo(Secret.of(SEED));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 1 | file",
                "'serial,seed' | 1 | file",
                "'serial\n1' | 1 | seed",
                "'seed\n@' | 1 | serial",
                "'serial,seed,colour\n1,@,red' | 1 | colour",
                "'1,@\n2,@' | 1 | column",
                "'serial,seed,Secret Key\n1,@,@' | 1 | seed",
                "'serial,seed\n1,\"@' | 2 | file",
                "'serial,seed\n1,@,3' | 2 | line",
                "'serial,seed\n1' | 2 | line",
                "'serial,seed\n,@' | 2 | serial",
                "'serial,seed\n1/2,@' | 2 | serial",
                "'serial,seed\n1,' | 2 | seed",
                "'serial,seed\n1,GEZDGNBV' | 2 | seed",
                "'serial,seed,format\n1,@,base99' | 2 | format",
                "'serial,seed,format\n1,@,hex' | 2 | seed",
                "'serial,seed,digits\n1,@,7' | 2 | digits",
                "'serial,seed,digits\n1,@,six' | 2 | digits",
                "'serial,seed,period\n1,@,45' | 2 | period",
                "'serial,seed,algorithm\n1,@,MD5' | 2 | algorithm",
                "'serial,seed\n1,@\n\n1,@' | 4 | serial",
                "'serial,seed\nx1,@\n2,@\nX 1,@' | 4 | serial"
            })
    void whenALineIsWrongThenLineAndFieldAreNamed(String text, int line, String field) {
        var file = TokenCsv.read(text.replace("@", SEED));

        assertThat(file.refused()).isNotEmpty();
        assertThat(file.refused().get(0).line()).isEqualTo(line);
        assertThat(file.refused().get(0).field()).isEqualTo(field);
        assertThat(file.refused().get(0).reason()).isNotBlank();
    }

    @Test
    void whenSeveralThingsAreWrongThenAllAreToldAndNoValueIs() {
        var file = TokenCsv.read("serial,seed,digits,manufacturer\n/,topsecret!,9,\"a\u0007\"\n1," + SEED + ",6,x\n");

        assertThat(file.refused())
                .extracting(RefusedLine::field)
                .containsExactlyInAnyOrder("serial", "seed", "digits", "manufacturer");
        assertThat(file.refused()).allMatch(refused -> refused.line() == 2);
        assertThat(file.toString()).doesNotContain("topsecret", SEED);
        assertThat(file.tokens()).hasSize(1);
    }

    @Test
    void whenAQuotedCellHasSeveralLinesThenLaterLinesAreStillCounted() {
        var file = TokenCsv.read("serial,seed,model\n1," + SEED + ",\"two\nlines \"\"and\"\" quotes\"\n2,x,\n");

        assertThat(file.tokens()).hasSize(1);
        assertThat(file.refused()).extracting(RefusedLine::line).containsExactly(4);
    }

    @Test
    void whenAFileHasTooManyTokensThenItIsRefusedAsAWhole() {
        assertThat(TokenCsv.read(file(TokenFile.MAX_TOKENS)).tokens()).hasSize(TokenFile.MAX_TOKENS);
        assertThat(TokenCsv.read(file(TokenFile.MAX_TOKENS + 1)))
                .isEqualTo(TokenFile.refused(1002, "file", "has more than 1000 tokens"));
    }

    @Test
    void whenTheFirstLineHasVeryManyColumnsThenTheyAreNotAllTold() {
        assertThat(TokenCsv.read("serial,seed" + ",x".repeat(1000)).refused()).hasSize(1);
        assertThat(TokenCsv.read("serial,seed" + ",model".repeat(48) + "\n1," + SEED + ",".repeat(48))
                        .refused())
                .isEmpty();
    }

    @Test
    void whenManufacturersNameIsTooLongThenTheLimitIsTold() {
        var head = "serial,seed,manufacturer\n1," + SEED + ",";

        assertThat(TokenCsv.read(head + "m".repeat(100)).refused()).isEmpty();
        assertThat(TokenCsv.read(head + "m".repeat(101)).refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).contains("100"));
    }

    private static String file(int tokens) {
        return IntStream.range(0, tokens)
                .mapToObj(number -> number + "," + SEED)
                .collect(Collectors.joining("\n", "serial,seed\n", "\n"));
    }

    private static TokenDraft token(int line, String serial, String manufacturer, TotpParameters parameters) {
        return new TokenDraft(line, new SerialNumber(serial), manufacturer, parameters, Secret.of(SEED));
    }
}
