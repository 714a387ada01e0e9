package rawbench.content;

import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.octets.Octets;
import rawbench.octets.Rounds;

import static org.assertj.core.api.Assertions.assertThat;

class CodeLayoutTest {
    private static String css(String sheet) {
        Laid laid = Laid.checked(CssLayout::new, Octets.utf8(sheet));
        assertThat(laid.wrong()).isEmpty();
        return laid.text();
    }

    private static String script(String script) {
        return Laid.checked(ScriptLayout::new, Octets.utf8(script)).text();
    }

    private static Optional<String> unsure(String script) {
        return Laid.checked(ScriptLayout::new, Octets.utf8(script)).wrong();
    }

    @Test
    void putsADeclarationOnALine() {
        assertThat(css("@charset \"utf-8\";a,b>c{color:red;margin:0 auto}@media (a:b){p{x:y;}}q{ }"))
                .isEqualTo("""
                    @charset "utf-8";
                    a,b>c{
                      color:red;
                      margin:0 auto
                    }
                    @media (a:b){
                      p{
                        x:y;
                      }
                    }
                    q{}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content:\"a;b}\\\"{\"", "x:'\\\\';y:'}'", "background:url(data:x;y{z}'q)",
            "x:URL( a\\);b)",
            "x:/* ;}{ */y", "x:url(//a/*.png)", "x:(a;b{c})", "\\{a\\;b:c", "x:url();y:url(\"a)b\")"})
    void leavesStringsCommentsAddressesAndEscapes(String declaration) {
        String first = declaration.split(";(?=y:)")[0];
        assertThat(css("a{" + declaration + ";z:1}")).startsWith("a{\n  " + first).endsWith(";\n  z:1\n}");
    }

    @Test
    void indentsTheLinesThatAreThere() {
        assertThat(css("a,\n        b {\n\n\tcolor: red;  /* x */\n}\n\n\n")).isEqualTo(
                "a,\nb {\n  color: red;\n  /* x */\n}");
    }

    @Test
    void putsAStatementOnALine() {
        assertThat(script("'use strict';function f(a,b){for(var i=0;i<2;i++){g(i);}return{a:1,b:[2,3]}}"
                + "if(x){y()}else{ }var h=function(){k()}(),l;")).isEqualTo("""
                    'use strict';
                    function f(a,b){
                      for(var i=0;i<2;i++){
                        g(i);
                      }
                      return{
                        a:1,
                        b:[2,3]
                      }
                    }
                    if(x){
                      y()
                    }
                    else{}
                    var h=function(){
                      k()
                    }(),
                    l;""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a;{}'", "\"a\\\";{\"", "`a;${b;{c;d}}{`", "`\\${;`", "/[/;{]\\/;/g", "a/b/c/d",
            "x=/;{/.test(y)", "return /;{/", "(a)/2/b", "a[0]/2/b", "i++/2/b", "if(a)/;{/.test(b)", "`${`;${';'}`}`",
            "/* ;{ */a", "2/3/4", "typeof/;/"})
    void leavesLiteralsAndComments(String literal) {
        assertThat(script("a;" + literal + ";b;")).isEqualTo("a;\n" + literal + ";\nb;");
        assertThat(unsure("a;" + literal + ";b;")).isEmpty();
    }

    @Test
    void keepsEveryLineEndThatMayMeanSomething() {
        assertThat(script("a\nb\n++c // d;e\nf;{ // g\n}")).isEqualTo("a\nb\n++c // d;e\nf;\n{\n  // g\n}");
        assertThat(script("return\n  x")).isEqualTo("return\nx");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a;{b}/c;d/e;    | From octet 5 on the script is left as it is, since there a / divides or begins a regular expression.
        a;b);c;         | From octet 3 on the script is left as it is, since there a bracket closes none that is open.
        a;b(};c;        | From octet 4 on the script is left as it is, since there a bracket closes none that is open.
        """)
    void leavesAllBehindWhatItCannotTell(String script, String says) {
        assertThat(unsure(script)).contains(says);
        assertThat(script(script)).startsWith("a;\n").endsWith(script.substring(script.length() - 4));
    }

    @Test
    void takesAStringThatDoesNotEndForSomethingElse() {
        assertThat(unsure("a;<p>it's</p>\nb;c").orElseThrow()).contains("octet 13").contains("end on its line");
        assertThat(script("a;<p>it's</p>\nb;c")).isEqualTo("a;\n<p>it's</p>\nb;c");
    }

    @Test
    void bearsManyOpenBrackets() {
        assertThat(Laid.with(ScriptLayout::new, Octets.latin1("[".repeat(200_000))).wrong().orElseThrow())
                .contains("octet 100000")
                .contains("too many brackets");
        assertThat(Laid.with(CssLayout::new, Octets.latin1("{".repeat(1000))).octets().length()).isLessThan(200_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void holdsItsPropertiesForWhateverLooksLikeCode(boolean sheet) {
        Function<Sink, Layout> layout = sheet ? CssLayout::new : ScriptLayout::new;
        String[] likely = {"{", "}", "(", ")", "[", "]", ";", ",", "a", "return", "if", " ", "\n", " \n ", "\r\n", "'",
                "\"", "`", "${", "/", "//", "/*", "*/", "\\", "url(", ":", "x.y", "1", "+", "\u00E9"};
        for (int seed = 0; seed < Rounds.of(2000); seed++) {
            Random random = new Random(seed);
            StringBuilder code = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                code.append(likely[random.nextInt(likely.length)]);
            }
            Laid.checked(layout, Octets.utf8(code.toString()));
        }
    }
}
