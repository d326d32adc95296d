//! Nominations from a table: all of them or none.

use super::{
    cast::cast,
    support::{databases, now},
};
use store::{
    registration::import::{CellFault, ImportFault, RowFault, read},
    sheet::Sheet,
};

const HEAD: &str = "full_name,email,country,agency,position,function,phone,languages,gender\n";

fn sheet(rows: &str) -> Sheet {
    Sheet::csv(format!("{HEAD}{rows}").as_bytes()).unwrap()
}

fn faults(outcome: Result<usize, ImportFault>) -> Vec<RowFault> {
    match outcome {
        Err(ImportFault::Rows(faults)) => faults,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_table_comes_in_whole_or_not_at_all() {
    for db in databases().await {
        let cast = cast(&db, 1, 60).await;
        let bad = sheet(
            "Anan,anan@rtp.example,TH,Police,Superintendent,investigator,+66 2 555 1303,th,m\n\
             Lê,le@vks.example,VN,Procuracy,Prosecutor,prosecutor,,vi,f\n\
             Malee,malee@customs.example,TH,Customs,Officer,wizard,+66,th,x\n\
             Malee,Malee@customs.example,TH,Customs,Officer,customs,,th,\n",
        );
        let told: Vec<_> = faults(db.nominate_all(&cast.leads(), &bad, now()).await).into_iter().map(|it| (it.row, it.column)).collect();
        assert_eq!(told, [(2, "country"), (3, "phone"), (3, "email"), (3, "function"), (4, "email")], "all of a row at once");
        assert_eq!((cast.rows().await, db.mail_health().await.unwrap().waiting), (0, 0));
        let wizard = sheet("Malee,malee@customs.example,TH,Customs,Officer,wizard,,th,\n");
        assert_eq!(faults(db.nominate_all(&cast.leads(), &wizard, now()).await)[0].column, "function");
        let good = sheet("Anan,anan@rtp.example,TH,,,,,,\n=HYPERLINK(1),formula@rtp.example,TH,,,,,vi;en,\n");
        assert_eq!(db.import_nominations(cast.workshop, &good, true, now()).await.unwrap(), 2);
        assert_eq!(cast.rows().await, 0, "a dry run leaves nothing");
        assert_eq!(db.nominate_all(&cast.leads(), &good, now()).await.unwrap(), 2);
        assert_eq!(cast.letters("anan@rtp.example").await, ["invitation"]);
        let again = faults(db.nominate_all(&cast.leads(), &good, now()).await);
        assert_eq!(again.len(), 2, "whoever is nominated already is named");
    }
}

#[test]
fn a_table_without_its_columns_says_which_are_missing() {
    let outcome = read(&Sheet::csv(b"full_name,mail\nAnan,anan@rtp.example\n").unwrap()).unwrap_err();
    let missing: Vec<_> = outcome.iter().map(|fault| (fault.row, fault.column, fault.fault.clone())).collect();
    assert_eq!(missing, [(0, "email", CellFault::NoColumn), (0, "country", CellFault::NoColumn)]);
}

#[test]
fn every_row_of_the_messy_table_but_one_has_a_fault() {
    let messy = concat!(
        "full_name,badge_name,country,function,email,phone,languages,gender\n",
        "Suharto,,ID,prosecutor,SUHARTO@kejaksaan.example,+62 21 5550 101,id;en,m\n",
        "Suharto,,ID,prosecutor,suharto@kejaksaan.example,+62 21 5550 101,id;en,m\n",
        ",No Name,ID,investigator,noname@polri.example,,id,\n",
        "Wayan Sudiarta,Wayan,XX,investigator,wayan@polri.example,+62,id;en,m\n",
        "\"=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\",,MY,investigator,formula@customs.example,,ms,\n",
        "Trần Quốc Bảo,Quốc Bảo,VN,wizard,not-an-address,,vi,m\n",
        "\"Lê Văn\nThành\",,VN,prosecutor,vanthanh.le@vks.example,,vi,m\n",
    );
    let outcome = read(&Sheet::csv(messy.as_bytes()).unwrap()).unwrap_err();
    let mut rows: Vec<_> = outcome.iter().map(|fault| fault.row).collect();
    rows.dedup();
    assert_eq!(rows, [1, 2, 3, 4, 6, 7]);
}
