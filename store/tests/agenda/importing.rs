use crate::{
    cast::cast,
    support::{databases, now},
};
use domain::{agenda::sheet::Problem, registration::Status};
use store::{agenda::ImportFault, sheet::Sheet};

const SHEET: &str = "day,start,end,kind,theme,priority,room,tlp,title,abstract,people
1,09:00,09:45,ceremony,policy,,all,CLEAR,Opening,Welcome.,chair:Nguyễn Thị Minh Châu
1,09:45,10:30,panel,policy,,hong ha,AMBER,Law,,chair:Suharto;speaker:Nguyen Thi Minh Chau
2,13:15,15:00,tabletop,enforcement,,Ba Vì,RED,Delivery,,facilitator:Suharto
,,,panel,,,,GREEN,In search of a slot,,
";

#[tokio::test]
async fn all_rows_of_a_sheet_come_in_or_none() {
    for db in databases().await {
        let it = cast(&db).await;
        it.registered("Suharto", Status::Confirmed).await;
        it.registered("Nguyễn Thị Minh Châu", Status::Accepted).await;
        let sheet = Sheet::csv(SHEET.as_bytes()).unwrap();
        assert_eq!(it.import_sessions(&it.grant(), &sheet, true, now()).await.unwrap(), 4);
        assert!(it.draft(&it.grant()).await.unwrap().sessions.is_empty(), "a dry run leaves nothing");

        let bad = Sheet::csv(SHEET.replace("facilitator:Suharto", "facilitator:Nobody").replace("hong ha", "Ballroom").as_bytes()).unwrap();
        let Err(ImportFault::Rows(faults)) = it.import_agenda(it.workshop, &bad, false, now()).await else { panic!() };
        let faults: Vec<_> = faults.into_iter().map(|fault| (fault.row, fault.column, fault.problem)).collect();
        let expected =
            [(2, "room".to_owned(), Problem::NoRoom("Ballroom".into())), (3, "people".to_owned(), Problem::NoPerson("Nobody".into()))];
        assert_eq!(faults, expected);
        assert!(it.draft(&it.grant()).await.unwrap().sessions.is_empty());

        assert_eq!(it.import_agenda(it.workshop, &sheet, false, now()).await.unwrap(), 4);
        let draft = it.draft(&it.grant()).await.unwrap();
        assert_eq!(draft.sessions.len(), 4);
        assert_eq!(draft.names.len(), 2);
        let Err(ImportFault::Rows(twice)) = it.import_agenda(it.workshop, &sheet, false, now()).await else { panic!() };
        assert!(twice.len() == 4 && twice.iter().all(|fault| fault.problem == Problem::Twice));
    }
}

#[tokio::test]
async fn nobody_is_found_who_is_known_elsewhere_only() {
    for db in databases().await {
        let it = cast(&db).await;
        crate::support::person(&db, "stranger@elsewhere.example").await;
        let sheet =
            Sheet::csv(b"day,start,end,kind,theme,priority,room,tlp,title,abstract,people\n,,,panel,,,,,Panel,,chair:stranger\n").unwrap();
        let Err(ImportFault::Rows(faults)) = it.import_sessions(&it.grant(), &sheet, false, now()).await else { panic!() };
        assert_eq!(faults[0].problem, Problem::NoPerson("stranger".into()));
    }
}
