"""Updates: a stamp starts an entry; a date that is only spoken of starts nothing."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.seed import expected_actions
from vrtracker.read.updates.entries import read_updates
from vrtracker.read.words import clean

AS_AT = date(2024, 6, 30)

STAMPED: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "Meeting date: 12/03/24\nRESOLVED that\nthe lamps stay.\nDate of meeting: 14/05/24\nLamps gone.",
        [("2024-03-12", "RESOLVED that"), ("2024-05-14", "Lamps gone.")],
    ),
    ("General status update as of 2024-3-5\nLamps are lit.", [("2024-03-05", "Lamps are lit.")]),
    ("Update 1 – 12/3/24: lit. Update 2 – 14/4/24: out.", [("2024-03-12", "lit."), ("2024-04-14", "out.")]),
    ("12 Mar lamps lit. 14 Apr lamps out.", [("2024-03-12", "lamps lit."), ("2024-04-14", "lamps out.")]),
    ("12 March 2024 – lit\n14 April lamps out.", [("2024-03-12", "lit"), ("2024-04-14", "lamps out.")]),
    ("26.9 Lit. 3.10 Out. 7.10 Lit.", [("2023-09-26", "Lit."), ("2023-10-03", "Out."), ("2023-10-07", "Lit.")]),
    ("# 2024-02 Lit, as before", [("2024-02", "Lit, as before")]),
    (
        "Update from Insp. Wu 3/12/23: lit.\nUpdate from Mr Wu 3/2/24: out.",
        [("2023-12-03", "lit."), ("2024-02-03", "out.")],
    ),
    ("12/3/24 Seen. 14/4/24\nLit.", [("2024-03-12", "Seen."), ("2024-04-14", "Lit.")]),
    ("12/3/24 Lit, as said,\n14/4/24 Out", [("2024-03-12", "Lit, as said,"), ("2024-04-14", "Out")]),
    ("w/b 12/2: lit. w/b 19/2: out", [("2024-02-12", "lit."), ("2024-02-19", "out")]),
    ("20240305: lit.\n20240412: out.", [("2024-03-05", "lit."), ("2024-04-12", "out.")]),
    ("(20240305) Lamps lit", [("2024-03-05", "Lamps lit")]),
    ("Nov: wardens briefed. Awaiting lamps.", [("2023-11", "wardens briefed. Awaiting lamps.")]),
    ("March – lamps were out", [("2024-03", "lamps were out")]),
    ("Jan – no lamps. Feb – two lit. March – none.", [("2024-01", "no"), ("2024-02", "two"), ("2024-03", "none.")]),
    ("Jan – no lamps / Feb – two lit / March – none", [("2024-01", "no"), ("2024-02", "two"), ("2024-03", "none")]),
    ("End of April 2024: 4.1%. End of May 2024: 3.9%.", [("2024-04", "4.1%."), ("2024-05", "3.9%.")]),
    ("Update from TH (20/02/20): lit", [("2020-02-20", "lit")]),
    ("Update from March 2020: lit", [("2020-03", "lit")]),
    ("Update by Ann Wu 20/02/20: lit", [("2020-02-20", "lit")]),
    ("Update from T Hale 20/02/20: lit", [("2020-02-20", "lit")]),
    ("Update (July 2023)\n53 lamps were lit.", [("2023-07", "53 lamps were lit.")]),
    ("Update [12/3/24] lamps lit", [("2024-03-12", "lamps lit")]),
    ("Update (as at 12 March 2024) Lamps lit", [("2024-03-12", "Lamps lit")]),
    ("Progress (Q2 2023/24)\nLamps lit", [("2023-09", "Lamps lit")]),
    ("(Q2 2023/24) Lamps lit", [("2023-09", "Lamps lit")]),
    ("Progress at Q2 2023/24: lamps lit", [("2023-09", "lamps lit")]),
    ("Update w/c 12/3/24: lamps lit", [("2024-03-12", "lamps lit")]),
    ("Update March 2024\n3 lamps were lit.", [("2024-03", "3 lamps")]),
    ("Updated: 12/3/24 Two lit. Updated: 14/4/24 All out.", [("2024-03-12", "Two"), ("2024-04-14", "All")]),
    ("As at 12/3/24 Two lit\nAs at 14/4/24 All out", [("2024-03-12", "Two"), ("2024-04-14", "All")]),
    ("Meeting: 20/02/20 - lamps were seen to", [("2020-02-20", "lamps were")]),
    ("TH update 20/02/20 - lit", [("2020-02-20", "lit")]),
    ("Yard update (19/02/20): lit.\nShed update (16/01/20): dark.", [("2020-02-19", "lit."), ("2020-01-16", "dark.")]),
    ("Board 20/02/20: lit. Board 16/01/20: dark.", [("2020-02-20", "lit."), ("2020-01-16", "dark.")]),
    ("Mid-year update (Oct 2019): lit. Year end update (Mar 2020): out.", [("2019-10", "lit."), ("2020-03", "out.")]),
    ("Lamps lit in the yard. Feb 2020", [("2020-02", "Lamps lit in the yard.")]),
    ("JS (19/02/20) lamps lit", [("2020-02-19", "lamps lit")]),
    (
        "12/03/20 - Lamp post on order 14/04/20 - Post arrived bent 20/5/20: All lit",
        [("2020-03-12", "Lamp post on"), ("2020-04-14", "Post"), ("2020-05-20", "All lit")],
    ),
    (
        "12/01/24 - Draft toolkit shared with schools.\n03/02/24 - Comments received from six heads.",
        [("2024-01-12", "Draft"), ("2024-02-03", "Comments")],
    ),
    (
        "Jan 24: Tender issued. Feb 24: Two bids received. Mar 24: Contract awarded to Brightside.",
        [("2024-01", "Tender"), ("2024-02", "Two"), ("2024-03", "Contract")],
    ),
    ("05.03.24 JP – spoke to landlord, no reply yet", [("2024-03-05", "spoke")]),
    ("(JP 05/03/24) Spoke to landlord, no reply yet", [("2024-03-05", "Spoke")]),
    ("[05/03/24 JP] Spoke to landlord", [("2024-03-05", "Spoke")]),
    (
        "JP 05/03/24 - Spoke to landlord. KT 09/03/24 - Landlord called back.",
        [("2024-03-05", "Spoke"), ("2024-03-09", "Landlord")],
    ),
    ("5th March 2024 – Landlord meeting arranged for 20 March 2024.", [("2024-03-05", "Landlord meeting")]),
    (
        "5 March 2024\nLandlord meeting held.\n\n19 April 2024\nFollow-up letter sent.",
        [("2024-03-05", "Landlord"), ("2024-04-19", "Follow-up")],
    ),
    ("Update 19/04/24: follow-up letter sent by recorded post.", [("2024-04-19", "follow-up")]),
    ("UPDATE (19.04.2024) Follow-up letter sent", [("2024-04-19", "Follow-up")]),
    ("Update as at 31 March 2024: 14 of 20 wardens trained.", [("2024-03-31", "14 of")]),
    ("As at 31/03/2024 – 14 of 20 wardens trained", [("2024-03-31", "14 of")]),
    ("Updated 31/03/24. 14 of 20 wardens trained.", [("2024-03-31", "14 of")]),
    ("Q4 2023/24: 340 visits made. Q1 2024/25: 120 so far.", [("2024-03", "340"), ("2024-06", "120")]),
    ("Monday 4 March 2024: kiosk reopened", [("2024-03-04", "kiosk")]),
    ("w/c 4/3/24 - kiosk reopened", [("2024-03-04", "kiosk")]),
    ("2024-03-04: kiosk reopened\n2024-04-11: first 50 users", [("2024-03-04", "kiosk"), ("2024-04-11", "first")]),
    ("March 4, 2024 - Kiosk reopened.", [("2024-03-04", "Kiosk")]),
    ("• 04/03/24 Kiosk reopened\n• 11/04/24 First 50 users", [("2024-03-04", "Kiosk"), ("2024-04-11", "First")]),
    ("- 04/03/24: Kiosk reopened\n- 11/04/24: First 50 users", [("2024-03-04", "Kiosk"), ("2024-04-11", "First")]),
    ("Kiosk reopened. 04/03/24", [("2024-03-04", "Kiosk reopened")]),
    ("Kiosk reopened (JP 04/03/24)", [("2024-03-04", "Kiosk reopened")]),
    ("Kiosk reopened\n04/03/24", [("2024-03-04", "Kiosk reopened")]),
    ("Kiosk reopened – 04/03/24", [("2024-03-04", "Kiosk reopened")]),
    (
        "20/11 – bids in. 14/1 – panel met. 8/2/24 – award made",
        [("2023-11-20", "bids"), ("2024-01-14", "panel"), ("2024-02-08", "award")],
    ),
    (
        "12/12 Emailed supplier\n9/1 Chased supplier\n15/1 Goods arrived",
        [("2023-12-12", "Emailed"), ("2024-01-09", "Chased"), ("2024-01-15", "Goods")],
    ),
    (
        "15/1 Goods arrived\n9/1 Chased supplier\n12/12 Emailed supplier",
        [("2024-01-15", "Goods"), ("2024-01-09", "Chased"), ("2023-12-12", "Emailed")],
    ),
    ("4/3, 8/3 and 12/3 Officer visited site; no answer.", [("2024-03-12", "Officer")]),
    ("12-14 March 2024: Peer review took place", [("2024-03-14", "Peer")]),
    ("Board 12/03/24 – deferred to May", [("2024-03-12", "deferred")]),
    ("Steering Group 12/03/24: agreed scope", [("2024-03-12", "agreed")]),
    ("May 2024 – Scope agreed.\nApril 2024 – Draft scope out.", [("2024-05", "Scope"), ("2024-04", "Draft")]),
    ("May 2024\nScope agreed.", [("2024-05", "Scope")]),
    ("Status: In progress\n12/03/24: Scope agreed", [(None, ""), ("2024-03-12", "Scope")]),
    (
        "Plan drafted and shared with partners. 12/03/24 Scope agreed by group. 19/04/24 Sites confirmed",
        [(None, ""), ("2024-03-12", "Scope"), ("2024-04-19", "Sites")],
    ),
    ("12/03/24: Scope agreed at the meeting of\n08/03/24 and sent out.", [("2024-03-12", "Scope")]),
    ("12/03/24 14:30 Scope agreed", [("2024-03-12", "Scope")]),
    ("12 Mar – scope agreed\n19 Apr – sites confirmed", [("2024-03-12", "scope"), ("2024-04-19", "sites")]),
    ("Mar 12 2024: scope agreed", [("2024-03-12", "scope")]),
    ("12th March: Scope agreed. 19th April: Sites confirmed.", [("2024-03-12", "Scope"), ("2024-04-19", "Sites")]),
    ("12.03.24. Scope agreed. 19.04.24. Sites confirmed.", [("2024-03-12", "Scope"), ("2024-04-19", "Sites")]),
    ("12/03/2024:Scope agreed", [("2024-03-12", "Scope")]),
    ("12/03/2024-Scope agreed", [("2024-03-12", "Scope")]),
    ("12/03/25 – Sites confirmed", [("2025-03-12", "Sites")]),
    (
        "09/01/2024 Initial call with provider 16/01/2024 Provider sent quote 30/01/2024 Quote accepted",
        [("2024-01-09", "Initial"), ("2024-01-16", "Provider"), ("2024-01-30", "Quote")],
    ),
    ("15/1/24 Hub opened; visits up from 12/1/24 onwards. Review 30/6/24.", [("2024-01-15", "Hub")]),
    (
        "15/01/2024 - No update\n\n15/02/2024 - As above\n\n15/03/2024 - Awaiting legal, see 15/01/2024",
        [("2024-01-15", "No"), ("2024-02-15", "As"), ("2024-03-15", "Awaiting")],
    ),
    ("K Thomas (15/03/24): Awaiting legal", [("2024-03-15", "Awaiting")]),
    ("15/03/24 – K Thomas – Awaiting legal", [("2024-03-15", "K Thomas")]),
    ("15 Mar 24 Awaiting legal", [("2024-03-15", "Awaiting")]),
    ("15-03-24 Awaiting legal", [("2024-03-15", "Awaiting")]),
    ("15/03/24 awaiting legal advice", [("2024-03-15", "awaiting")]),
    ("RAG amber. 15/03/24 legal advice received", [(None, ""), ("2024-03-15", "legal")]),
    ("Oct 2023 – March 2024: pilot ran in three wards", [("2024-03", "pilot")]),
    ("Tues 12th March - Scope agreed", [("2024-03-12", "Scope")]),
    (
        "Following the review in Nov 23, the plan was redrafted. Jan 24 - plan approved.",
        [(None, ""), ("2024-01", "plan approved")],
    ),
    (
        "9/1 Clerk emailed Highways. 10/1 Stephen replied that it is in hand. 12/1 Clerk thanked Stephen.",
        [("2024-01-09", "Clerk"), ("2024-01-10", "Stephen"), ("2024-01-12", "Clerk")],
    ),
    ("Chair asked that the fence be mended by 13/12/23. 9.1.24", [("2024-01-09", "Chair")]),
    ("Chair asked for quotes. 13/12/23.\nTwo quotes in. 9/1/24.", [("2023-12-13", "Chair"), ("2024-01-09", "Two")]),
    (
        "Update 11 October 2023\nSurvey closed.\n\nUpdate 5 September 2023\nSurvey opened.",
        [("2023-10-11", "Survey closed"), ("2023-09-05", "Survey opened")],
    ),
    ("Board 07/04/23 – deferred\nExec 12/05/23 – approved", [("2023-04-07", "deferred"), ("2023-05-12", "approved")]),
    ("Nov 23: New lead in post. Dec 23: Plan signed.", [("2023-11", "New"), ("2023-12", "Plan")]),
    ("Nov-23 – New lead in post", [("2023-11", "New")]),
    ("November 2023. New lead in post.", [("2023-11", "New")]),
    ("May 2023 update: New lead in post", [("2023-05", "New")]),
    ("January 2024 Progress – lead in post", [("2024-01", "lead")]),
    ("3/15/2024 - Kickoff held\n4/2/2024 - Survey sent", [("2024-03-15", "Kickoff"), ("2024-04-02", "Survey")]),
    ("15/3/2024 - Kickoff held\n4/22/2024 - Survey sent", [("2024-03-15", "Kickoff")]),
    (
        "Status: Underway\n\nAs of 30/09/2012:\n\nThe guide was revised. Approval by the DM on October 3, 2012.",
        [(None, ""), ("2012-09-30", "The guide")],
    ),
    ("17Nov23 – quote received", [("2023-11-17", "quote")]),
    (
        "01/02/2024\nToolkit printed\n08/02/2024\nToolkit posted",
        [("2024-02-01", "Toolkit printed"), ("2024-02-08", "Toolkit posted")],
    ),
    ("01/02/2024\n- Toolkit printed\n- Toolkit posted", [("2024-02-01", "Toolkit printed")]),
    (
        "01/02/2024: \n• Toolkit printed\n• Posted\n08/02/2024:\n• Feedback in",
        [("2024-02-01", "• Toolkit"), ("2024-02-08", "• Feedback")],
    ),
    (
        "01/02/24 (KT): Toolkit printed. 08/02/24 (JB): Posted to 14 schools on 7 Feb.",
        [("2024-02-01", "Toolkit"), ("2024-02-08", "Posted")],
    ),
    ("1/2 - Toolkit printed\n8/2 - Posted", [("2024-02-01", "Toolkit"), ("2024-02-08", "Posted")]),
    ("Feb 2024 - Toolkit printed - Mar 2024 - posted", [("2024-02", "Toolkit")]),
    ("Feb 2024\n- Toolkit printed\nMarch 2024\n- posted", [("2024-02", "Toolkit"), ("2024-03", "posted")]),
    ("April 2024: Funding of £12,500 agreed (up from £10,000 in 2022/23). Launch on 1/5/24.", [("2024-04", "Funding")]),
    ("Funding agreed. (12/3/24)", [("2024-03-12", "Funding")]),
    ("Funding agreed [JB 12/03/24]", [("2024-03-12", "Funding")]),
    ("Funding agreed - JB 12/03/24", [("2024-03-12", "Funding")]),
    (
        "12/03/2024 – Funding agreed (see minute 4.2) and 3 of 5 sites open by 30/4/24. 15/05/2024 – All sites open.",
        [("2024-03-12", "Funding"), ("2024-05-15", "All")],
    ),
    ("As at 30 April 2024, 45 people had been seen.", [("2024-04-30", "45")]),
    ("Progress to 31/03/2024: 45 people seen", [("2024-03-31", "45")]),
    ("Position at 31 March 2024 – 45 people seen", [("2024-03-31", "45")]),
    ("12.3.24 Grant letter received.\n\nNB: next claim due 30.6.24.", [("2024-03-12", "Grant")]),
    (
        "12/3/24 - Grant letter received\n        20/3/24 - Claim submitted\n",
        [("2024-03-12", "Grant"), ("2024-03-20", "Claim")],
    ),
    ("12/3/24- Grant letter received", [("2024-03-12", "Grant")]),
    ("12/3/24 : Grant letter received", [("2024-03-12", "Grant")]),
    ("12 /3/ 24 Grant letter received", [("2024-03-12", "Grant")]),
    ("12/3/24\xa0Grant letter received", [("2024-03-12", "Grant")]),
    ("(12/3/24) Grant letter received", [("2024-03-12", "Grant")]),
    ("Tuesday 12th March 2024 - Grant letter received", [("2024-03-12", "Grant")]),
    ("March/April 2024 – claims in", [("2024-04", "claims")]),
    ("12th March 2024 Met with lead. 9th April 2024 Met again.", [("2024-03-12", "Met"), ("2024-04-09", "Met again")]),
    ("No change – 12/3/24", [("2024-03-12", "No change")]),
    ("Reviewed 12/3/24 – no change", [("2024-03-12", "no change")]),
    (
        "12/3/24 Claim in. Paid 15/3/24. Balance due 30/6/24. 20/3/24 Balance chased",
        [("2024-03-12", "Claim"), ("2024-03-20", "Balance chased")],
    ),
    (
        "15/1/24 Hub plan written with partners 30/4/24 Hub open to families",
        [("2024-01-15", "Hub plan"), ("2024-04-30", "Hub open")],
    ),
    ("1. 12/3/24 Claim in\n2. 20/3/24 Chased", [("2024-03-12", "Claim"), ("2024-03-20", "Chased")]),
    ("12 March 2024 meeting with police went well", [("2024-03-12", "meeting")]),
    ("20/11 – bids in. 3/2/16 – award made", [("2015-11-20", "bids in."), ("2016-02-03", "award made")]),
    ("Jan 2024\nsite open\nFeb 2024\nsite closed", [("2024-01", "site open"), ("2024-02", "site closed")]),
    ("15/3\nletters sent\n20/3\nreplies in", [("2024-03-15", "letters"), ("2024-03-20", "replies")]),
    ("01/04/24 In post\n\n\n01/05/24 Trained", [("2024-04-01", "In post"), ("2024-05-01", "Trained")]),
    ("Feb 24 update – plan signed", [("2024-02", "plan signed")]),
    ("Update – Feb 24\nPlan signed", [("2024-02", "Plan signed")]),
    ("[12/03/2024 09:41] J Smith: Site open", [("2024-03-12", "J Smith")]),
    ("Q4 23/24: 12 visits", [("2024-03", "12 visits")]),
    ("03/2024 – Site visited", [("2024-03", "Site")]),
    ("1/4/24 in post", [("2024-04-01", "in post")]),
    ("1/3/24 Advert out\n1/4/24 in post", [("2024-03-01", "Advert"), ("2024-04-01", "in post")]),
    ("12/3/24 to be agreed at board", [("2024-03-12", "to be agreed")]),
    ("3/6 Ann rang the depot. 20/6 key handed over.", [("2024-06-03", "Ann"), ("2024-06-20", "key")]),
    ("3/6 rang the depot. 20/6 key handed over.", [("2024-06-03", "rang"), ("2024-06-20", "key")]),
    ("3/6 rang the depot\n20/6 key handed over", [("2024-06-03", "rang"), ("2024-06-20", "key")]),
    ("20/11 rang the depot. 3/2/16 key handed over.", [("2015-11-20", "rang"), ("2016-02-03", "key")]),
    ("June 2023 Bid sent. July 2023 Bid won.", [("2023-06", "Bid sent"), ("2023-07", "Bid won")]),
    ("2.7.20 Lamps mended", [("2020-07-02", "Lamps")]),
    ("2.7.20 Review held with wardens", [("2020-07-02", "Review")]),
    ("02.07.20 Ensure keys are kept", [("2020-07-02", "Ensure")]),
    ("2.7.20 To be raised with the depot", [("2020-07-02", "To be")]),
    ("4/9, 8/9 and 18/10 Ann rang the depot. 19/10 Key sent.", [("2023-10-18", "Ann"), ("2023-10-19", "Key")]),
    ("2022-23 Q2: lamps lit.\n2022-23 Q3: lamps out.", [("2022-09", "lamps lit"), ("2022-12", "lamps out")]),
    ("Quarter 1 (Apr–Jun 2023): lit. Quarter 2 (Jul–Sep 2023): out.", [("2023-06", "lit."), ("2023-09", "out.")]),
    (
        "Autumn 2022: lit\nSpring 2023: out\nSummer 2023 – lit",
        [("2022-11", "lit"), ("2023-05", "out"), ("2023-08", "lit")],
    ),
    ("Update for Senate 13 March 2024: lamps lit", [("2024-03-13", "lamps lit")]),
    ("Sep 21: Lamps lit / Nov 21: Lamps out / Jan 22: Lit", [("2021-09", "L"), ("2021-11", "L"), ("2022-01", "Lit")]),
    ("5 Aug: lit, 19 Aug: out, 2 Sept: lit", [("2023-08-05", "lit,"), ("2023-08-19", "out,"), ("2023-09-02", "lit")]),
    ("05/08/22-lit. 19/08/22-out.", [("2022-08-05", "lit."), ("2022-08-19", "out.")]),
    ("TH 5.8.22 no lamps. TH 19.8.22 lamps came.", [("2022-08-05", "no lamps"), ("2022-08-19", "lamps came")]),
    ("Previous position (Nov 2023): 6 lit", [("2023-11", "6 lit")]),
    ("Nov 12: lit. Nov 19: out. Dec 17: lit.", [("2023-11-12", "lit"), ("2023-11-19", "out"), ("2023-12-17", "lit")]),
    ("Nov 12: lit. Nov 19: out. Nov 26: lit.", [("2023-11-12", "lit"), ("2023-11-19", "out"), ("2023-11-26", "lit")]),
    ("Mar 22: lit. Mar 23: out. Mar 24: lit.", [("2022-03", "lit"), ("2023-03", "out"), ("2024-03", "lit")]),
    ("Exec 14/10/23: lit. Call-in 20/11/23: out.", [("2023-10-14", "lit."), ("2023-11-20", "out.")]),
    ("Update 1 (12/4/23): lit. Update 2 (10/5/23): out.", [("2023-04-12", "lit."), ("2023-05-10", "out.")]),
    ("Mar-24 | Lamps lit | Apr-24 | Lamps out", [("2024-03", "Lamps lit"), ("2024-04", "Lamps out")]),
    ("Q1 2023/24 (Apr–Jun): lit. Q2 2023/24 (Jul-Sep): out", [("2023-06", "lit"), ("2023-09", "out")]),
    ("Q2 update 2023/24: lamps lit", [("2023-09", "lamps lit")]),
    ("End of Q2 2023/24: lamps lit", [("2023-09", "lamps lit")]),
    ("Q1-Q2 2023/24: lamps lit", [("2023-09", "lamps lit")]),
    ("Position at the end of March 2024: 14 lit", [("2024-03", "14 lit")]),
    ("As at end of Q3 2023/24: 20 lit", [("2023-12", "20 lit")]),
    ("Autumn 2022 – Spring 2023: lamps lit", [("2023-05", "lamps lit")]),
    ("Autumn term 2022 – lit. Spring term 2023 – out.", [("2022-12", "lit."), ("2023-04", "out.")]),
    ("Update 09.23: lit. Update 01.24: out.", [("2023-09", "lit."), ("2024-01", "out.")]),
    ("Position as at 03/24 – 17 lamps lit", [("2024-03", "17 lamps")]),
    ("03/24 – lamps lit. 06/24 – lamps out.", [("2024-03", "lamps lit"), ("2024-06", "lamps out")]),
    ("** NEW ** 05/11/23 Lamps lit\n05/10/23 Lamps out", [("2023-11-05", "Lamps lit"), ("2023-10-05", "Lamps out")]),
    ("LATEST: 05/11/23 – Lamps lit", [("2023-11-05", "Lamps lit")]),
    ("May 2023 – may need lamps. June 2023 – march planned", [("2023-05", "may need"), ("2023-06", "march planned")]),
    ("[TH 23.05.19] Lamps asked of TH [TH 02.07.19] 4 came", [("2019-05-23", "Lamps"), ("2019-07-02", "4 came")]),
    ("Update as of 1 March 2024\n21 lamps lit", [("2024-03-01", "21 lamps")]),
    ("Update 12/03/24 still in the dark", [("2024-03-12", "still in")]),
    ("Updated by T. Hay on 3/2/24 - lamps lit", [("2024-02-03", "lamps lit")]),
    ("Progress to date (Sept 2023): 4 of 6 lit", [("2023-09", "4 of 6")]),
    ("Half-year update (Apr–Sept 2023): all lit", [("2023-09", "all lit")]),
    (
        "Jan 2021 update\nLamps out.\nApril 2021 update\nLamps lit.",
        [("2021-01", "Lamps out"), ("2021-04", "Lamps lit")],
    ),
    ("12th, 19th and 26th June 2023 – lamps lit", [("2023-06-26", "lamps lit")]),
    ("01/04/22-31/03/23: lamps lit", [("2023-03-31", "lamps lit")]),
    ("Lamp Board Sept 22: agreed. Full Council Oct 22: agreed.", [("2022-09", "agreed."), ("2022-10", "agreed.")]),
    ("Insp. Hay 22/8/23 – will ring on 29/8/23.", [("2023-08-22", "will ring")]),
    ("Hay, 22/8/23: will ring on 29/8/23.", [("2023-08-22", "will ring")]),
    ("17May18 lamps lit\n21Jun18 lamps out", [("2018-05-17", "lamps lit"), ("2018-06-21", "lamps out")]),
    ("UPDATE: as of 21/08/2023, two lamps lit.", [("2023-08-21", "two lamps")]),
    ("PMO note (12/6/23): lamps lit. SRO note (3/7/23): agreed.", [("2023-06-12", "lamps"), ("2023-07-03", "agreed")]),
    ("Comments: 14/9/23 no lamps; 12/10/23 £5 found", [("2023-09-14", "no lamps"), ("2023-10-12", "£5 found")]),
    (
        "18/1 Ann rang (snow). 1/2 Lamps lit. 1/3 Lamps out.",
        [("2024-01-18", "Ann"), ("2024-02-01", "L"), ("2024-03-01", "L")],
    ),
    ("Lamps lit (5/3/24)\nLamps out (2/4/24)", [("2024-03-05", "Lamps lit"), ("2024-04-02", "Lamps out")]),
    ("Lit – 5/3/24\nOut – 2/4/24", [("2024-03-05", "Lit"), ("2024-04-02", "Out")]),
    ("Lamps lit and out. Ann Wu – 04 Mar 2013", [("2013-03-04", "Lamps")]),
    ("07.07.22 - lamps lit, 04.08.22 - lamps out", [("2022-07-07", "lamps lit"), ("2022-08-04", "lamps out")]),
    ("18-Jan-23 Lamps on order 02-Feb-23 Lamps lit", [("2023-01-18", "Lamps on"), ("2023-02-02", "Lamps lit")]),
]
"""Cells, each with its entries: the date (None for an undated lead) and how the text begins."""

SPOKEN_OF = [
    "As at 12/3/24 Nether had two lamps",
    "Lamps lit. Update 14/4/24 Report goes to the yard",
    "Review (March 2024) found that lamps were out",
    "Update (July 2023) was given to the yard",
    "20191104 logged with the depot",
    "20191104",
    "Seen: 02/03/23,\n16/03/23, 30/03/23. All lit.",
    "Lamps of the yard; next on\n5/3/24.",
    "Lamps ordered. 14 April lamps lit.",
    "3.4 Lamps were seen. 1.6 Yards were swept.",
    "26.9 Lamps were seen. 27.10 Yards were swept.",
    "Ref 20191104: lamps lit",
    "Nov: launch of the lamps planned",
    "May: to be agreed",
    "Lamps lit. Feb – more lamps.",
    "Wardens to be trained by 31/03/24.",
    "Meeting held on 12/03/2024 with the trust; next one 14/05/2024.",
    "On 12/03/2024 the board agreed the bid. Funding starts in 2024/25.",
    "2023/24 budget confirmed. 2024/25 budget awaited.",
    "24/7 helpline launched across the county.",
    "1/2 of wardens trained.",
    "3.2 Licensing review under way. 3.3 Awaiting solicitor.",
    "Kiosk reopened on 04/03/24",
    "Kiosk to reopen 04/09/24",
    "Scope agreed with +12% in May and 30% of the wards may move by April 2025.",
    "January 2024 meeting agreed the scope.",
    "June 2024 target will be missed.",
    "Two wardens left in April. Posts out to advert, interviews 8 July.",
    "Ref 12/2024 closed by ombudsman",
    "Section 12 notice served 3 March 2024.",
    "By 31 March 2024 all sites will be open.",
    "From 1/4/24 the team moves to Unit 4.",
    "1 April 2024 is the go-live date.",
    "31/02/24 – Sites confirmed",
    "Officers met 12/03/24 and 15/03/24 to agree scope.",
    "See minutes 12/03/24.",
    "Complete. Signed off at Exec 12.3.24",
    "Nothing to report.",
    "N/A",
    "Action closed 12/03/24 (see update 3.4)",
    "Annual report 2023-24 published. 37/2024/P refused.",
    "12 staff trained in March 2024. 14 more booked.",
    "In progress – site visit 12 March.",
    "Kick-off 12/3. Next one 4/5.",
    "Item closed at June 2023 board.",
    "To be presented at 08.11.2023 Public Board.",
    "Paper deferred for next BAF update April 2023",
    "For next update April 2024.",
    "Agenda item 12.3.24",
    "Licence ref 12/2023/LIC granted.",
    "2.3 Town centre cameras – 4 repaired",
    "6 posts filled. 12 remain vacant. 3/4 of staff trained.",
    "2023 Consultants report still awaited",
    "Toolkit printed 1/2/24, posted 8/2/24.",
    "Work started Feb 2024. Completed March 2024.",
    "Funding agreed (12 March 2024)",
    "As at 30 April 2024 there were 45 people in the cohort.",
    "Q3 update: 45 people seen",
    "Year 1: scoping. Year 2: delivery.",
    "Awaiting 2024/25 grant letter. Grant letter rec'd 12/3/24.",
    "Met 12 March 2024. Agreed to meet monthly. Next meeting 9 April 2024.",
    "July 2024 launch on track.",
    "Launch: July 2024",
    "No change since 12/3/24",
    "See 12/3/24 entry",
    "£12.3m secured. 4.5 FTE recruited.",
    "10/10 staff trained. 5/6 sites open.",
    "10/10 sites open",
    "Report to 12/3/24 board.",
    "29/02/2023 – Claim in",
    "21/22 accounts signed; 22/23 under audit.",
    "11/12 figures awaited",
    "Meeting with police 3pm 12/3/24",
    "12 March 2024 saw the launch of the hub",
    "Event held on Tuesday\n12 March 2024 with partners. All well.",
    "1/4/24 to 31/3/25 funding agreed",
    "Work to end by\n12/3/24 Sites close then",
    "2.7.20 Improve lamps in the yard",
    "2.7.20 To note the lamps. 3.7.20 Lamps (as above)",
    "3.4.11 Ring the depot about lamps. 3.4.12 Ring the yard about keys.",
    "1.1 3.3 Lamps in the yard",
    "10/10 wardens trained. 5/6 yards open.",
    "20/6 yards open",
    "3/4 of wardens trained. 20/6 is the next date.",
    "Advert out\n1/4/24 in post",
    "12/3/24 by which time all lamps were lit",
    "Two bids in. June 2023 Bid won.",
    "Actioned Aug 2023",
    "9/20 Accounts of the year",
    "16/11 Matters arising\nLamps were talked of.",
    "16/10 Review of minutes from 23rd February 2017\nNo changes",
    "As of June 25, 2020, there are 48 lamps out.",
    "Contract 01/04/2021 – 31/03/2024; may go on to 31/03/2026.",
    "Completed, 22/8/23 – papers filed",
    "Update on 12/3/24 meeting to follow",
    "Update 12/3/24 to be given",
    "In hand. Anticipated completion 31/05/2024.",
    "Keys handed over. Site visit 31/05/2024",
    "In progress – 31/05/2024",
    "AnnWu - 04 Mar 2013",
    "Lamps lit (5/3/24)",
    "Lamps lit (5/3/24)\nLamps out",
    "Comments: 14/9/23 no lamps",
    "Spring 2024 Newsletter sent to wardens",
    "Update to Board 12/03/24. A paper comes in June.",
    "Update to Board 12/03/24",
    "Spring 2024 saw the lamps lit",
    "Q2 (see p4, March 2024 report): lamps lit",
    "Q1 (year to date): lamps lit",
    "03/24 – lamps lit",
    "Progress: 10/24 – Lamps lit",
    "Update: 10/24 Lamps lit",
    "8/17 – Ring the depot\n9/17 – Ring the mayor",
    "01/24 – Apologies\n02/24 – Minutes of the last meeting",
    "New date 12/3/24 – agreed",
    "New 12/3/24 deadline agreed",
    "(3.4) Lamp contract – signed. Action complete.",
    "3.10\n\n(5.4) Keys - action goes on.",
]


def entries(text: str, as_at: date = AS_AT) -> list[tuple[str | None, str]]:
    return [(update.date, update.text) for update in read_updates(text, as_at)[0]]


@pytest.mark.parametrize(("text", "expected"), STAMPED)
def test_stamp_starts_an_entry(text: str, expected: list[tuple[str | None, str]]) -> None:
    read = entries(text)
    assert [when for when, _ in read] == [when for when, _ in expected]
    assert all(words.startswith(begins) for (_, words), (_, begins) in zip(read, expected, strict=True))


WAYS = [
    ("28/11/2023", "9/1/2024", "12/3/2024"),
    ("28.11.23", "09.01.24", "12.03.24"),
    ("28-Nov-23", "9-Jan-24", "12-Mar-24"),
    ("28 November 2023", "9 January 2024", "12 March 2024"),
    ("28th Nov 23", "9th Jan 24", "12th Mar 24"),
    ("28Nov23", "9Jan24", "12Mar24"),
    ("November 28, 2023", "January 9, 2024", "March 12, 2024"),
    ("Mon 28 Nov 2023", "Tue 9 Jan 2024", "Tue 12 Mar 2024"),
    ("2023-11-28", "2024-01-09", "2024-03-12"),
    ("28/11", "9/1", "12/3"),
    ("28th Nov", "9th Jan", "12th Mar"),
]


@pytest.mark.parametrize("days", WAYS)
@pytest.mark.parametrize("mark", [": ", " - ", " – ", " ", ". ", ", "])
@pytest.mark.parametrize("between", ["\n", "\n\n", ". ", "; "])
def test_stamps_of_one_kind_start_entries_however_they_are_set_apart(
    days: tuple[str, ...], mark: str, between: str
) -> None:
    said = ("Rang the depot about lamps", "No change" if between in ". ; " else "no change", "Lamps lit in all yards")
    read = entries(between.join(f"{day}{mark}{words}" for day, words in zip(days, said, strict=True)))
    assert [when for when, _ in read] == ["2023-11-28", "2024-01-09", "2024-03-12"]


@pytest.mark.parametrize("text", SPOKEN_OF)
def test_date_spoken_of_starts_nothing(text: str) -> None:
    assert entries(text) == [(None, clean(text))]


@pytest.mark.parametrize(("text", "expected"), STAMPED)
def test_entries_on_their_lines_read_back_the_same(text: str, expected: object) -> None:
    updates, _ = read_updates(text, AS_AT)
    assert read_updates("\n".join(update.line for update in updates), AS_AT)[0] == updates


@pytest.mark.parametrize(
    ("text", "stamp"),
    [
        ("20/11 – Lamp mended", "20/11 –"),
        ("As of 30/06/2013:\nLamp mended", "As of 30/06/2013:"),
        ("(JS 12/4) Lamp mended", "(JS 12/4)"),
        ("15/1/20 Lamp mended", "15/1/20"),
        ("* Update March 2019: Lamp mended", "* Update March 2019:"),
    ],
)
def test_stamp_is_kept_as_it_was_written(text: str, stamp: str) -> None:
    assert read_updates(text, AS_AT)[0][0].stamp == stamp


def test_date_in_running_text_may_start_an_entry_and_is_said_to() -> None:
    told, doubts = read_updates("12/03/20 Lamp post on order 14/04/20 post arrived bent", date(2020, 7, 30))
    assert [update.stamp for update in told] == ["12/03/20"]
    assert [(doubt.code, doubt.severity) for doubt in doubts] == [("update-dates-inside", "warning")]
    assert read_updates("12/03/20 Lamp post ordered on 14/04/20 post arrived", date(2020, 7, 30))[1] == ()
    for text in ("12/03/20 Lamp ordered 14/04/20 Lamp lit", "12-Mar-20 Lamp ordered 14-Apr-20 Lamp lit"):
        assert [doubt.code for doubt in read_updates(text, date(2020, 7, 30))[1]] == ["update-dates-inside"]


@pytest.mark.parametrize(
    "text",
    [
        "5/2/24 – Lamps on order, 12/3/24 meeting arranged",
        "5/2/24: Lamps lit / 12/3/24 yard meeting",
        "5/2/24 Lit, 6/3",
    ],
)
def test_date_behind_a_comma_that_no_mark_follows_starts_nothing(text: str) -> None:
    assert [when for when, _ in entries(text)] == ["2024-02-05"]


def test_stamp_at_the_end_of_a_line_is_not_mixed_with_a_date_within() -> None:
    updates, _ = read_updates("To rangw/c 3/3/24 Ann Wu1. 12/03/24", AS_AT)
    assert read_updates("\n".join(update.line for update in updates), AS_AT)[0] == updates


def test_lead_stands_before_a_stamp_that_begins_with_a_small_word() -> None:
    assert entries("Advert placed.\n1/4/24 with legal for comment") == [
        (None, "Advert placed."),
        ("2024-04-01", "with legal for comment"),
    ]


def test_empty_cell_has_no_update() -> None:
    assert read_updates(" \n", AS_AT) == ((), ())


def test_years_left_out_are_worked_out_across_new_year_and_said_to_be() -> None:
    updates, _ = read_updates("28/11 – bids in\n14/1 – panel met\n3/2/23 – award made", AS_AT)
    assert [update.date for update in updates] == ["2022-11-28", "2023-01-14", "2023-02-03"]
    assert [update.inferred for update in updates] == [True, True, False]


def test_year_left_out_without_a_neighbour_is_the_last_before_the_as_at_date() -> None:
    assert entries("20/11 – bids in", date(2024, 6, 30))[0][0] == "2023-11-20"
    assert entries("20/11 – bids in", date(2024, 11, 20))[0][0] == "2024-11-20"


def test_dates_of_one_cell_are_all_read_in_one_order() -> None:
    assert [when for when, _ in entries("3/15/2024 – begun\n4/2/2024 – sent")] == ["2024-03-15", "2024-04-02"]
    assert [when for when, _ in entries("25/3/2024 – begun\n4/2/2024 – sent")] == ["2024-03-25", "2024-02-04"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("12/03/25 – paid", "update-future"),
        ("July 2024 – paid", "update-future"),
        ("12/03/2002 – paid", "update-year"),
        ("Nov 12: paid", "update-year"),
        ("31/02/24 – paid", "update-date"),
        ("12/03/24Lamps lit", "update-date"),
    ],
)
def test_doubtful_date_is_reported_and_never_corrected(text: str, code: str) -> None:
    assert [doubt.code for doubt in read_updates(text, AS_AT)[1]] == [code]


def test_quarter_or_season_that_has_begun_lies_not_in_the_future() -> None:
    assert read_updates("Q2 2024/25: lamps lit", date(2024, 7, 1))[1] == ()
    assert read_updates("Autumn term 2024: lamps lit", date(2024, 9, 1))[1] == ()
    assert [doubt.code for doubt in read_updates("Q3 2024/25: lamps lit", date(2024, 7, 1))[1]] == ["update-future"]


WRITTEN = """
2.7.20 2.7.21 To_note Ensure_it in_post 20/6 3/6 key_sent
12/03/24 12.3.24 3/4 5_March_2024 March_2024 Mar_24 2024-03-04 w/c_3/3/24 Update_3/4/24 As_of_30/06/2013 JS
(JS_12/4) [1/2/24_JS] – - : . , ; • ( ) Meeting_held agreed on by letters_sent Q2_2023/24 24/7 1.1 2023/24 and
& / was Board 31/02/24 15 July may ? * 1. 5th
2023-24_Q2 Q1_(Apr–Jun_2024) Autumn_term_2023 Spring_2024 03/24 Update_03.24 NEW **_NEW_** [JS_1/2/24] 18-Jan-23 |
end_of As_at_end_of Insp. Hay_12/3/24 17May18 12/3/24-14/4/24 1/2 Full_Council_Sept_22 no_change
"""
PARTS = st.sampled_from(WRITTEN.split()).map(lambda part: part.replace("_", " "))
CELLS = st.lists(st.tuples(PARTS, st.sampled_from(["", " ", " ", "\n"])), min_size=1, max_size=9).map(
    lambda parts: "".join(part + gap for part, gap in parts)
)


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


@settings(max_examples=300, deadline=None)
@given(st.one_of(CELLS, st.text(max_size=40)))
@example("2.7.20 Update 3/4/24 Update on lamps")
def test_no_word_is_lost_and_entries_read_back_the_same(text: str) -> None:
    updates, _ = read_updates(text, AS_AT)
    assert sorted(words(" ".join(f"{update.stamp or ''} {update.text}" for update in updates))) == sorted(
        words(clean(text))
    )
    assert read_updates("\n".join(update.line for update in updates), AS_AT)[0] == updates


def test_the_real_plan_is_read_as_expected() -> None:
    for action in expected_actions():
        told = action["updates"]
        cell = " ".join(f"{_slashed(update['date'])} {update['text']}".strip() for update in told)
        assert entries(cell, date(2020, 7, 30)) == [(update["date"], update["text"]) for update in told]


def _slashed(day: str | None) -> str:
    return f"{date.fromisoformat(day):%d/%m/%y}" if day else ""
