package vn.thidua.server.campaign;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Unit;
import vn.thidua.words.typed.SubjectNames;

/** What people call those who take part, wherever they type one: code, name, and the short name of a unit. */
@Service
@Transactional(readOnly = true)
public class ParticipantNames {

    private final Organisation organisation;

    ParticipantNames(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The names of some who take part in a campaign. */
    @Unasked("finds only among those who were handed over, whom somebody asked for")
    public SubjectNames of(Campaign campaign, Collection<Participant> some) {
        Map<String, String> shorts = organisation.units(campaign.authority()).stream()
                .collect(Collectors.toMap(Unit::code, Unit::shortName, (one, other) -> one));
        SubjectNames names = new SubjectNames();
        some.forEach(one -> names.add(
                one.code(), one.name(), one.kind() == SubjectKind.UNIT ? shorts.getOrDefault(one.code(), "") : ""));
        return names;
    }
}
