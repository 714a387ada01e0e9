package rawbench.evidence;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import rawbench.wire.CertificateFacts;
import rawbench.wire.TlsFacts;
import rawbench.wire.TlsProblem;

/**
 * What was seen of TLS, each once and with a number: events, their faults and the exchange itself name it by that. A
 * section for each, and one for each certificate.
 */
final class TlsTable {
    static final String TLS = "tls ";
    static final String CERTIFICATE = "certificate ";
    private static final String OWN = "own";

    private final List<TlsFacts> facts = new ArrayList<>();
    private final Map<String, Fields> sections = new HashMap<>();
    private final Map<Long, TlsFacts> read = new HashMap<>();

    /** The number of these facts, from 1. */
    long number(TlsFacts one) {
        if (!facts.contains(one)) {
            facts.add(one);
        }
        return facts.indexOf(one) + 1L;
    }

    /** Everything that has a number. */
    List<Section> written() {
        List<Section> all = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            TlsFacts one = facts.get(i);
            String number = Integer.toString(i + 1);
            all.add(new Section(TLS + number).put("protocol", one.protocol())
                    .put("cipher", one.cipher())
                    .put("alpn", one.alpn())
                    .put("sni", one.sni())
                    .put("verified", one.verified())
                    .put("problem", one.problem())
                    .put("pinned", one.pinned())
                    .put("certificates", one.chain().size()));
            for (int j = 0; j < one.chain().size(); j++) {
                all.add(certificate(number + "." + (j + 1), one.chain().get(j)));
            }
            one.own().ifPresent(own -> all.add(certificate(number + "." + OWN, own)));
        }
        return all;
    }

    private static Section certificate(String number, CertificateFacts one) {
        return new Section(CERTIFICATE + number).put("subject", one.subject())
                .put("issuer", one.issuer())
                .put("not before", one.notBefore().toString())
                .put("not after", one.notAfter().toString())
                .put("names", one.names())
                .put("serial", one.serial())
                .put("key", one.key())
                .put("signature", one.signature())
                .put("sha256", one.sha256())
                .put("problems", one.problems().stream().map(Words::name).toList());
    }

    /** Takes a section that was read. */
    void add(String title, Fields section) {
        sections.put(title, section);
    }

    /** The facts with a number, out of the sections that were read. */
    TlsFacts facts(long line, long number) throws EvidenceException {
        TlsFacts known = read.get(number);
        if (known == null) {
            Fields section = sections.get(TLS + number);
            if (section == null) {
                throw new EvidenceException(line, EvidenceWords.NO_SECTION_BEFORE.of(TLS + number));
            }
            known = facts(section, number);
            read.put(number, known);
        }
        return known;
    }

    private TlsFacts facts(Fields section, long number) throws EvidenceException {
        List<CertificateFacts> chain = new ArrayList<>();
        long count = section.number("certificates");
        for (long i = 1; i <= count; i++) {
            Fields certificate = sections.get(CERTIFICATE + number + "." + i);
            if (certificate == null) {
                throw new EvidenceException(section.line("certificates"),
                        EvidenceWords.NO_SECTION_OF_ONE.of(CERTIFICATE + number + "." + i));
            }
            chain.add(certificate(certificate));
        }
        Fields own = sections.get(CERTIFICATE + number + "." + OWN);
        return new TlsFacts(section.text("protocol"), section.text("cipher"), section.optional("alpn"),
                section.optional("sni"), section.yes("verified"), section.optional("problem"), chain,
                section.optional("pinned"), own == null ? Optional.empty() : Optional.of(certificate(own)));
    }

    private static CertificateFacts certificate(Fields section) throws EvidenceException {
        List<TlsProblem> problems = new ArrayList<>();
        for (String problem : section.list("problems")) {
            problems.add(Words.one(section.line("problems"), TlsProblem.class, problem));
        }
        return new CertificateFacts(section.text("subject"), section.text("issuer"), moment(section, "not before"),
                moment(section, "not after"), section.list("names"), section.text("serial"), section.text("key"),
                section.text("signature"), section.text("sha256"), problems);
    }

    private static Instant moment(Fields section, String name) throws EvidenceException {
        try {
            return Instant.parse(section.text(name));
        } catch (DateTimeParseException none) {
            throw new EvidenceException(section.line(name), EvidenceWords.NO_MOMENT.of(section.text(name)));
        }
    }
}
