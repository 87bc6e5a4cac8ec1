package cn.zhuli.rehearsal;

import cn.zhuli.acceptance.Accountability;
import cn.zhuli.assessment.Experts;
import cn.zhuli.assessment.Interests;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.SubmitApplication;
import cn.zhuli.intake.Withdrawing;
import cn.zhuli.joint.Consenting;
import cn.zhuli.need.FilingNeeds;
import cn.zhuli.notice.Objecting;
import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.OpenRound;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.Rounds;
import cn.zhuli.target.TargetImport;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The doors through which people act on the system; the same that pages and API use. */
@Component
@Profile("rehearsal")
record Services(
    OpenRound openRound,
    SubmitApplication submitApplication,
    FilingNeeds filingNeeds,
    Consenting consenting,
    Withdrawing withdrawing,
    Objecting objecting,
    Accountability accountability,
    Applications applications,
    Rounds rounds,
    Experts experts,
    Interests interests,
    Programmes programmes,
    Bundles bundles,
    TargetImport targetImport) {}
